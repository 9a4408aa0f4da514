package com.olate.sms.account.history;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long events and messages are kept. An event is known as a repeat only while it is
 * kept, so this is also how long a repeat cannot be sent again.
 *
 * @param retention at least 30 days
 * @param sweep how often what is older is removed
 */
@ConfigurationProperties("olate.account.history")
public record HistoryProperties(@DefaultValue("730d") Duration retention, @DefaultValue("1h") Duration sweep) {

	public HistoryProperties {
		if (retention.compareTo(Duration.ofDays(30)) < 0) {
			throw new IllegalArgumentException(
					"olate.account.history.retention must be at least 30d: for so long no event may be sent twice");
		}
		if (sweep.isNegative() || sweep.isZero()) {
			throw new IllegalArgumentException("olate.account.history.sweep must be longer than 0");
		}
	}

}
