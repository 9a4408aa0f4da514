package com.olate.sms.account.ledger;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the ledger.
 *
 * @param sweepInterval how often entries are looked for whose writer stopped halfway
 * @param sweepAge how old such an entry is before it is applied by another
 * @param firstBackoff the longest wait after one lost attempt; it doubles
 * @param mostBackoff the longest wait after any number of them
 */
@ConfigurationProperties("olate.account.ledger")
record LedgerProperties(@DefaultValue("5s") Duration sweepInterval, @DefaultValue("10s") Duration sweepAge,
		@DefaultValue("4ms") Duration firstBackoff, @DefaultValue("100ms") Duration mostBackoff) {

	LedgerProperties {
		requirePositive("sweep-interval", sweepInterval);
		requirePositive("sweep-age", sweepAge);
		requirePositive("first-backoff", firstBackoff);
		requirePositive("most-backoff", mostBackoff);
	}

	private static void requirePositive(String name, Duration value) {
		if (value.isNegative() || value.isZero()) {
			throw new IllegalArgumentException("olate.account.ledger." + name + " must be longer than 0");
		}
	}

}
