package com.olate.sms.account.payments;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the payment webhook.
 *
 * @param secrets that the provider may sign with, {@code whsec_} and Base64; none turns
 * the webhook off
 */
@ConfigurationProperties("olate.account.payments")
record PaymentProperties(@DefaultValue List<String> secrets) {

	private static final int MOST = 5;

	PaymentProperties {
		secrets = secrets.stream().map(String::strip).filter((secret) -> !secret.isEmpty()).toList();
		if (secrets.size() > MOST) {
			throw new IllegalArgumentException("olate.account.payments.secrets: at most " + MOST + " may be live");
		}
		secrets.forEach(WebhookSecret::parse);
	}

	boolean isOn() {
		return !this.secrets.isEmpty();
	}

	List<WebhookSecret> keys() {
		return this.secrets.stream().map(WebhookSecret::parse).toList();
	}

	@Override
	public String toString() {
		return "PaymentProperties[secrets=" + this.secrets.size() + "]";
	}

}
