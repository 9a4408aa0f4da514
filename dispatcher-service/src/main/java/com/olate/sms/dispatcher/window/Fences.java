package com.olate.sms.dispatcher.window;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Counts how often this instance was fenced lately. Once may be chance; again and again
 * means that two processes share one instance id. Thread-safe.
 */
final class Fences {

	private static final int TOO_MANY = 3;

	private static final Duration PERIOD = Duration.ofMinutes(5);

	private final Deque<Instant> fences = new ArrayDeque<>();

	synchronized void add(Instant at) {
		this.fences.addLast(at);
		if (this.fences.size() > TOO_MANY) {
			this.fences.removeFirst();
		}
	}

	/**
	 * Whether there were three in five minutes.
	 */
	synchronized boolean areTooMany(Instant now) {
		return this.fences.size() == TOO_MANY && this.fences.getFirst().plus(PERIOD).isAfter(now);
	}

}
