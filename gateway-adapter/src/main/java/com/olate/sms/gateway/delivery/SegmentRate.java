package com.olate.sms.gateway.delivery;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Segments per second on one route, whatever its connections do. Over any second no more
 * go than the rate allows: what has gone is counted in hundredths of a second. Within a
 * second they are spread: what may go at once is a fiftieth of a second's worth. Used by
 * one thread.
 */
final class SegmentRate {

	private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

	private static final int SLICES = 101;

	private static final long SLICE = SECOND / (SLICES - 1);

	private static final double AT_ONCE = 50;

	private final int configured;

	private final LongSupplier nanos;

	private final int[] gone = new int[SLICES];

	private double perSecond;

	private double available;

	private long last;

	private long slice;

	private int total;

	SegmentRate(int perSecond, LongSupplier nanos) {
		if (perSecond < 1) {
			throw new IllegalArgumentException("A route sends at least one segment a second, not " + perSecond);
		}
		this.configured = perSecond;
		this.perSecond = perSecond;
		this.nanos = nanos;
		this.available = most();
		this.last = nanos.getAsLong();
		this.slice = this.last / SLICE;
	}

	/** Uses a part of the configured rate from now on. */
	void speed(double part) {
		this.perSecond = Math.max(1, this.configured * part);
	}

	/** Segments a second, as it is now. */
	int perSecond() {
		return (int) this.perSecond;
	}

	/** Segments that may go now. */
	int available() {
		long now = this.nanos.getAsLong();
		this.available = Math.min(most(), this.available + (double) (now - this.last) / SECOND * this.perSecond);
		this.last = now;
		forget(now / SLICE);
		return (int) Math.max(0, Math.min(Math.floor(this.available), Math.floor(this.perSecond) - this.total));
	}

	/** Takes segments of those that may go. */
	void take(int segments) {
		this.available -= segments;
		this.total += segments;
		this.gone[Math.floorMod(this.slice, SLICES)] += segments;
	}

	private double most() {
		return Math.max(1, this.perSecond / AT_ONCE);
	}

	private void forget(long current) {
		long steps = Math.min(SLICES, current - this.slice);
		for (long i = 1; i <= steps; i++) {
			int oldest = Math.floorMod(this.slice + i, SLICES);
			this.total -= this.gone[oldest];
			this.gone[oldest] = 0;
		}
		this.slice = Math.max(this.slice, current);
	}

}
