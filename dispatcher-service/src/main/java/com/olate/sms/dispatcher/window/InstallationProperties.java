package com.olate.sms.dispatcher.window;

import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What all services of an installation share.
 *
 * @param window the length of a window
 * @param instanceId names this process among its like, the same after a restart
 * @param serviceToken the secret of calls between services
 * @param maxSegments the most segments of a free text
 * @param accountService where account-service is
 */
@ConfigurationProperties("olate")
record InstallationProperties(@DefaultValue("60s") Duration window, @DefaultValue("local") String instanceId,
		@DefaultValue("") String serviceToken, @DefaultValue("1") int maxSegments, AccountService accountService) {

	private static final int LEAST_TOKEN = 32;

	private static final Pattern INSTANCE_ID = Pattern.compile("[A-Za-z0-9._-]{1,100}");

	InstallationProperties {
		if (serviceToken.length() < LEAST_TOKEN) {
			throw new IllegalArgumentException(
					"Set OLATE_SERVICE_TOKEN (olate.service-token), the same for all services, at least %d characters"
						.formatted(LEAST_TOKEN));
		}
		if (!INSTANCE_ID.matcher(instanceId).matches()) {
			throw new IllegalArgumentException(
					"OLATE_INSTANCE_ID (olate.instance-id) takes letters, digits, dot, underscore and hyphen");
		}
		if (window.toMillis() < 1000 || window.compareTo(Duration.ofHours(1)) > 0) {
			throw new IllegalArgumentException("OLATE_WINDOW (olate.window) must be from 1s to 1h");
		}
		if (maxSegments < 1 || maxSegments > 10) {
			throw new IllegalArgumentException("olate.max-segments must be from 1 to 10");
		}
	}

	@Override
	public String toString() {
		return "window=%s instanceId=%s accountService=%s".formatted(this.window, this.instanceId,
				this.accountService.url());
	}

	/**
	 * Where account-service is.
	 */
	record AccountService(@DefaultValue("http://localhost:8080") URI url) {

	}

}
