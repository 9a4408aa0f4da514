package com.olate.sms.account.operators;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The first operator.
 *
 * @param username may be empty: then one is made at the first start
 * @param password goes with it; a changed one takes effect at the next start
 * @param passwordFile where a generated password is written
 */
@ConfigurationProperties("olate.account.operator")
record OperatorProperties(@DefaultValue("") String username, @DefaultValue("") String password,
		@DefaultValue("operator-password") Path passwordFile) {

	OperatorProperties {
		if (username.isBlank() != password.isBlank()) {
			throw new IllegalArgumentException(
					"Set OLATE_OPERATOR_USERNAME and OLATE_OPERATOR_PASSWORD together, or neither");
		}
	}

	boolean isConfigured() {
		return !this.username.isBlank();
	}

	@Override
	public String toString() {
		return "OperatorProperties";
	}

}
