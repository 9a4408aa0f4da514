package com.olate.sms.ingest.login;

import java.net.URI;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where account-service is and how we show who we are. Never prints the token.
 *
 * @param serviceToken the secret that all services share, at least
 * {@value #MIN_TOKEN_LENGTH} characters
 * @param accountService its address
 */
@ConfigurationProperties("olate")
public record AccountServiceProperties(@DefaultValue("") String serviceToken, Address accountService) {

	private static final int MIN_TOKEN_LENGTH = 32;

	public AccountServiceProperties {
		if (serviceToken.length() < MIN_TOKEN_LENGTH) {
			throw new IllegalArgumentException(
					"Set OLATE_SERVICE_TOKEN (olate.service-token) to a random text of at least " + MIN_TOKEN_LENGTH
							+ " characters, the same for all services");
		}
	}

	@Override
	public String toString() {
		return "AccountServiceProperties[serviceToken=***, accountService=" + this.accountService + "]";
	}

	/**
	 * The address of account-service.
	 */
	public record Address(@DefaultValue("http://localhost:8080") URI url) {

		public Address {
			String scheme = url.getScheme();
			if (!"http".equals(scheme) && !"https".equals(scheme)) {
				throw new IllegalArgumentException(
						"Set ACCOUNT_SERVICE_URL (olate.account-service.url) to an http or https address");
			}
		}

		URI resolve(String path) {
			String base = this.url.toString();
			return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path);
		}

	}

}
