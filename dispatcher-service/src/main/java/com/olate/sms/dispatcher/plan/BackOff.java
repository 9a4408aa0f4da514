package com.olate.sms.dispatcher.plan;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Delays between attempts that double up to a limit, each with up to a fifth of jitter.
 */
public final class BackOff {

	private static final int MOST_DOUBLINGS = 20;

	private final Duration first;

	private final Duration most;

	private final RandomGenerator random;

	private int attempts;

	public BackOff(Duration first, Duration most, RandomGenerator random) {
		this.first = first;
		this.most = most;
		this.random = random;
	}

	/**
	 * The delay before the next attempt in a row.
	 */
	public Duration next() {
		return delay(++this.attempts);
	}

	/**
	 * The delay after so many attempts.
	 */
	Duration delay(int attempt) {
		long doubled = this.first.toMillis() << Math.min(attempt - 1, MOST_DOUBLINGS);
		long millis = Math.min(doubled, this.most.toMillis());
		return Duration.ofMillis(millis - (long) (millis * 0.2 * this.random.nextDouble()));
	}

	/**
	 * How many attempts failed in a row.
	 */
	public int attempts() {
		return this.attempts;
	}

	public void reset() {
		this.attempts = 0;
	}

}
