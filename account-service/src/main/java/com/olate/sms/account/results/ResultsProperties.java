package com.olate.sms.account.results;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of taking results.
 *
 * @param backstopInterval how often forgotten messages are looked for
 * @param backstopAge how long after the reserve a message counts as forgotten: the
 * gateway ends every message within 76 h, and 24 h more must have passed
 */
@ConfigurationProperties("olate.account.results")
record ResultsProperties(@DefaultValue("1h") Duration backstopInterval, @DefaultValue("100h") Duration backstopAge) {

	private static final Duration SHORTEST = Duration.ofHours(100);

	ResultsProperties {
		if (backstopAge.compareTo(SHORTEST) < 0) {
			throw new IllegalArgumentException("olate.account.results.backstop-age must be at least 100h: the gateway "
					+ "may report the end of a message for 76 h, and 24 h more must pass");
		}
	}

}
