package com.olate.sms.gateway.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The secret by which the services of one installation know each other. It cannot be
 * printed, and there is no start without it.
 *
 * @param serviceToken at least 32 characters
 */
@ConfigurationProperties("olate")
record ServiceToken(@DefaultValue("") String serviceToken) {

	private static final int SHORTEST = 32;

	ServiceToken {
		if (serviceToken.length() < SHORTEST) {
			throw new IllegalArgumentException("Set OLATE_SERVICE_TOKEN (olate.service-token) to a secret of at least "
					+ SHORTEST + " characters, the same for all services");
		}
	}

	/** Compares in a time that tells nothing of where the difference is. */
	boolean matches(String given) {
		return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8),
				this.serviceToken.getBytes(StandardCharsets.UTF_8));
	}

	@Override
	public String toString() {
		return "ServiceToken";
	}

}
