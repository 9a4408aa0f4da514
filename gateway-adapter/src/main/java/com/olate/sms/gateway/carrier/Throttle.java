package com.olate.sms.gateway.carrier;

import java.time.Duration;
import java.time.Instant;

/**
 * What one connection does when the carrier says that we are too fast. It rests 1 s,
 * doubling to 30 s while nothing is accepted in between, and goes on at half its rate, of
 * which a tenth comes back every 10 s. Answers that come during a rest change nothing.
 * Safe for use by several threads.
 */
public final class Throttle {

	private static final Duration FIRST = Duration.ofSeconds(1);

	private static final Duration LONGEST = Duration.ofSeconds(30);

	private static final Duration RECOVERY = Duration.ofSeconds(10);

	private static final double STEP = 0.1;

	private static final double SLOWEST = 0.01;

	private Instant until = Instant.MIN;

	private Duration next = FIRST;

	private double slowed = 1;

	/**
	 * A submit was throttled.
	 * @return how long it rests from now
	 */
	public synchronized Duration throttled(Instant now) {
		if (!now.isBefore(this.until)) {
			this.slowed = Math.max(SLOWEST, speed(now) / 2);
			this.until = now.plus(this.next);
			Duration doubled = this.next.multipliedBy(2);
			this.next = (doubled.compareTo(LONGEST) < 0) ? doubled : LONGEST;
		}
		return Duration.between(now, this.until);
	}

	/** A submit was accepted. */
	public synchronized void accepted() {
		this.next = FIRST;
	}

	/** Whether nothing may be sent now. */
	public synchronized boolean resting(Instant now) {
		return now.isBefore(this.until);
	}

	/** The part of the configured rate that may be used. */
	public synchronized double speed(Instant now) {
		if (this.slowed == 1 || now.isBefore(this.until)) {
			return this.slowed;
		}
		long steps = Duration.between(this.until, now).dividedBy(RECOVERY);
		return Math.min(1, this.slowed + steps * STEP);
	}

}
