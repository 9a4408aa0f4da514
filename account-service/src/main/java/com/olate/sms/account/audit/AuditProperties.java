package com.olate.sms.account.audit;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When the ledger is audited.
 *
 * @param delay after start
 * @param interval between audits
 */
@ConfigurationProperties("olate.account.audit")
record AuditProperties(@DefaultValue("1m") Duration delay, @DefaultValue("1h") Duration interval) {

	AuditProperties {
		if (delay.isNegative() || interval.isNegative() || interval.isZero()) {
			throw new IllegalArgumentException("olate.account.audit.delay and .interval must not be negative or 0");
		}
	}

}
