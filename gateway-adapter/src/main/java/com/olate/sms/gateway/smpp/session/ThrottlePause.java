package com.olate.sms.gateway.smpp.session;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a bind rests when the SMSC says that we are too fast: 1 s, doubling to 30 s
 * while nothing is accepted in between. Answers that come during a rest do not prolong
 * it. Safe for use by several threads.
 */
final class ThrottlePause {

	private static final Duration FIRST = Duration.ofSeconds(1);

	private static final Duration LONGEST = Duration.ofSeconds(30);

	private Instant until = Instant.MIN;

	private Duration next = FIRST;

	/**
	 * A submit was throttled.
	 * @return how long the bind rests from now
	 */
	synchronized Duration throttled(Instant now) {
		if (!now.isBefore(this.until)) {
			this.until = now.plus(this.next);
			Duration doubled = this.next.multipliedBy(2);
			this.next = (doubled.compareTo(LONGEST) < 0) ? doubled : LONGEST;
		}
		return Duration.between(now, this.until);
	}

	/** A submit was accepted. */
	synchronized void accepted() {
		this.next = FIRST;
	}

	synchronized boolean resting(Instant now) {
		return now.isBefore(this.until);
	}

}
