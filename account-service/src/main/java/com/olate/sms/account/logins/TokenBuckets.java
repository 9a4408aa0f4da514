package com.olate.sms.account.logins;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One bucket of tokens per key, kept as the instant at which it is full again. Full
 * buckets need no memory; over the bound the one longest untouched is forgotten. Threads
 * may share it.
 */
final class TokenBuckets {

	private final Duration perToken;

	private final Duration whole;

	private final Map<String, Instant> fullAt;

	/**
	 * Creates buckets of a size that gain a token each interval.
	 */
	TokenBuckets(int size, Duration perToken, int maxKeys) {
		this.perToken = perToken;
		this.whole = perToken.multipliedBy(size);
		this.fullAt = new LinkedHashMap<>(16, 0.75f, true) {

			private static final long serialVersionUID = 1L;

			@Override
			protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
				return size() > maxKeys;
			}

		};
	}

	/**
	 * How long until the bucket has a token; zero if it has one.
	 */
	synchronized Duration untilAvailable(String key, Instant now) {
		Instant full = this.fullAt.get(key);
		if (full == null) {
			return Duration.ZERO;
		}
		if (!full.isAfter(now)) {
			this.fullAt.remove(key);
			return Duration.ZERO;
		}
		Duration missing = Duration.between(now, full).plus(this.perToken).minus(this.whole);
		return missing.isNegative() ? Duration.ZERO : missing;
	}

	synchronized void take(String key, Instant now) {
		Instant full = this.fullAt.getOrDefault(key, now);
		Instant from = full.isAfter(now) ? full : now;
		Instant then = from.plus(this.perToken);
		Instant empty = now.plus(this.whole);
		this.fullAt.put(key, then.isAfter(empty) ? empty : then);
	}

}
