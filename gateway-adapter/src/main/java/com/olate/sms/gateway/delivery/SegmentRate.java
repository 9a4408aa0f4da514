package com.olate.sms.gateway.delivery;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Segments per second on one route. What may go at once is a fiftieth of a second's
 * worth, at least one message, so the rate holds over any second. Used by one thread.
 */
final class SegmentRate {

	private static final double SECOND = TimeUnit.SECONDS.toNanos(1);

	private static final double AT_ONCE = 50;

	private final double perSecond;

	private final double most;

	private final LongSupplier nanos;

	private double available;

	private long last;

	SegmentRate(int perSecond, LongSupplier nanos) {
		if (perSecond < 1) {
			throw new IllegalArgumentException("A route sends at least one segment a second, not " + perSecond);
		}
		this.perSecond = perSecond;
		this.most = Math.max(1, perSecond / AT_ONCE);
		this.nanos = nanos;
		this.available = this.most;
		this.last = nanos.getAsLong();
	}

	/** Segments that may go now; a message may go if there is at least one. */
	int available() {
		long now = this.nanos.getAsLong();
		this.available = Math.min(this.most, this.available + (now - this.last) / SECOND * this.perSecond);
		this.last = now;
		return (int) Math.max(0, Math.floor(this.available));
	}

	/** Takes segments; a long message may take more than there are, on credit. */
	void take(int segments) {
		this.available -= segments;
	}

}
