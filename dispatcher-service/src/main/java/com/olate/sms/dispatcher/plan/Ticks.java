package com.olate.sms.dispatcher.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Says when a window ends: at multiples of its length since the epoch, so that every
 * service computes the same boundaries. A clock that jumps ahead makes one tick early,
 * one that steps back makes the next at most one window late; no tick comes twice for one
 * boundary, and what a window holds never depends on the clock. For one thread.
 */
public final class Ticks {

	private final Duration window;

	private Instant last;

	public Ticks(Duration window, Instant now) {
		if (window.toMillis() <= 0) {
			throw new IllegalArgumentException("A window must last at least a millisecond");
		}
		this.window = window;
		this.last = boundary(now);
	}

	/**
	 * The boundary that has been passed since the last call, if any; the latest one, if
	 * several have.
	 */
	public Optional<Instant> due(Instant now) {
		Instant boundary = boundary(now);
		boolean due = boundary.isAfter(this.last);
		this.last = boundary;
		return due ? Optional.of(boundary) : Optional.empty();
	}

	/**
	 * The boundary passed last.
	 */
	public Instant last() {
		return this.last;
	}

	/**
	 * How long until the next boundary.
	 */
	public Duration untilNext(Instant now) {
		return Duration.between(now, boundary(now).plus(this.window));
	}

	private Instant boundary(Instant now) {
		long millis = this.window.toMillis();
		return Instant.ofEpochMilli(Math.floorDiv(now.toEpochMilli(), millis) * millis);
	}

}
