package com.olate.sms.ingest.limit;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * One token bucket per key, of which the most recently used are kept. A key that was
 * forgotten starts with a full bucket. Thread-safe: one short lock.
 *
 * @param <K> what is limited
 */
public final class TokenBuckets<K> {

	private static final float LOAD = 0.75f;

	private final Rate rate;

	private final LongSupplier nanoTime;

	private final Map<K, TokenBucket> buckets;

	/**
	 * Buckets of one rate.
	 * @param rate the rate of each
	 * @param maxKeys how many keys are remembered
	 * @param nanoTime a monotonic clock in nanoseconds
	 */
	public TokenBuckets(Rate rate, int maxKeys, LongSupplier nanoTime) {
		this.rate = rate;
		this.nanoTime = nanoTime;
		this.buckets = new LinkedHashMap<>(16, LOAD, true) {
			private static final long serialVersionUID = 1L;

			@Override
			protected boolean removeEldestEntry(Map.Entry<K, TokenBucket> eldest) {
				return size() > maxKeys;
			}
		};
	}

	/**
	 * Takes tokens for a key, or none.
	 * @return zero where they were taken, else the time until they can be
	 */
	public synchronized Duration take(K key, int count) {
		long now = this.nanoTime.getAsLong();
		return this.buckets.computeIfAbsent(key, (absent) -> new TokenBucket(this.rate, now)).take(count, now);
	}

	/**
	 * Puts back tokens that were taken and turned out not to be needed.
	 */
	public synchronized void giveBack(K key, int count) {
		TokenBucket bucket = this.buckets.get(key);
		if (bucket != null) {
			bucket.giveBack(count);
		}
	}

}
