package com.olate.sms.ingest.limit;

import java.time.Duration;

/**
 * A bucket of tokens that fills at a steady rate. Times are readings of one monotonic
 * clock in nanoseconds. Not thread-safe.
 */
final class TokenBucket {

	private final Rate rate;

	private double tokens;

	private long filledAt;

	TokenBucket(Rate rate, long now) {
		this.rate = rate;
		this.tokens = rate.burst();
		this.filledAt = now;
	}

	/**
	 * Takes tokens, or none. More than the burst are given when the bucket is full, on
	 * credit.
	 * @return zero where they were taken, else the time until they can be
	 */
	Duration take(int count, long now) {
		fill(now);
		double needed = Math.min(count, this.rate.burst());
		if (this.tokens >= needed) {
			this.tokens -= count;
			return Duration.ZERO;
		}
		return Duration.ofNanos((long) Math.ceil((needed - this.tokens) / this.rate.tokensPerNano()));
	}

	void giveBack(int count) {
		this.tokens = Math.min(this.rate.burst(), this.tokens + count);
	}

	private void fill(long now) {
		long passed = now - this.filledAt;
		if (passed > 0) {
			this.tokens = Math.min(this.rate.burst(), this.tokens + passed * this.rate.tokensPerNano());
			this.filledAt = now;
		}
	}

}
