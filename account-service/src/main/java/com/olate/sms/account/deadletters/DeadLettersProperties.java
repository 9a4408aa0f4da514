package com.olate.sms.account.deadletters;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long operators see dead letters in their list; the topics drop the records
 * themselves after their own retention.
 */
@ConfigurationProperties("olate.account.dead-letters")
record DeadLettersProperties(@DefaultValue("90d") Duration retention) {

	DeadLettersProperties {
		if (retention.isNegative() || retention.isZero()) {
			throw new IllegalArgumentException("olate.account.dead-letters.retention must be longer than 0");
		}
	}

}
