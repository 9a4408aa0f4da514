package com.olate.sms.account.ledger;

import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/**
 * How long a process that lost against another waits before it reads the head again: a
 * random part of a time that doubles, so that two do not stay in step.
 */
final class Backoff {

	private final Duration first;

	private final Duration most;

	Backoff(Duration first, Duration most) {
		this.first = first;
		this.most = most;
	}

	/**
	 * Waits once, if walks that have lost are about to start again.
	 */
	void pause(Collection<? extends Walk> walks) {
		int lost = walks.stream()
			.filter((walk) -> walk instanceof Append && walk.next() instanceof Step.ReadHead)
			.mapToInt((walk) -> ((Append) walk).lost())
			.max()
			.orElse(0);
		if (lost > 0) {
			long limit = Math.min(this.first.toNanos() << Math.min(lost - 1, 20), this.most.toNanos());
			LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(limit + 1));
		}
	}

}
