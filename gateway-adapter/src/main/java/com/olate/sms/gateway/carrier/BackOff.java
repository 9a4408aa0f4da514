package com.olate.sms.gateway.carrier;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Time between attempts to connect: 1 s doubling to 60 s, each shortened by up to a half
 * at random, so that many instances do not come at once. Used by one thread.
 */
public final class BackOff {

	private static final Duration FIRST = Duration.ofSeconds(1);

	private static final Duration LONGEST = Duration.ofSeconds(60);

	private final RandomGenerator random;

	private Duration next = FIRST;

	public BackOff(RandomGenerator random) {
		this.random = random;
	}

	/** How long to wait now. */
	public Duration next() {
		Duration delay = this.next;
		Duration doubled = delay.multipliedBy(2);
		this.next = (doubled.compareTo(LONGEST) < 0) ? doubled : LONGEST;
		long half = delay.toMillis() / 2;
		return Duration.ofMillis(half + this.random.nextLong(half + 1));
	}

	/** Nothing but a person can help: the longest time from now on. */
	public void hopeless() {
		this.next = LONGEST;
	}

	/** The next failure is a first one. */
	public void succeeded() {
		this.next = FIRST;
	}

}
