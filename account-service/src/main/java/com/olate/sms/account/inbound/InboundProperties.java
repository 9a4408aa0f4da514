package com.olate.sms.account.inbound;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of texts from phones.
 *
 * @param retention how long they are kept, and the STARTs among them remembered
 */
@ConfigurationProperties("olate.account.inbound")
record InboundProperties(@DefaultValue("90d") Duration retention) {

	private static final Duration SHORTEST = Duration.ofDays(40);

	InboundProperties {
		if (retention.compareTo(SHORTEST) < 0) {
			throw new IllegalArgumentException("olate.account.inbound.retention must be at least 40d: a STOP may come"
					+ " again for so long, from its topic or its dead-letter topic, and must not undo a later START");
		}
	}

}
