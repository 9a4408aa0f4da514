package com.olate.sms.gateway.receipt;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/**
 * Waits a moment for answers that came before a receipt to be recorded. Only saves work:
 * a receipt that is too early is parked and found again.
 */
final class RecordedBarrier {

	private static final long LONGEST = TimeUnit.MILLISECONDS.toNanos(500);

	private static final long STEP = TimeUnit.MICROSECONDS.toNanos(200);

	private RecordedBarrier() {
	}

	static void await(LongSupplier recorded) {
		long end = System.nanoTime() + LONGEST;
		while (recorded.getAsLong() < 0 && System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
			LockSupport.parkNanos(STEP);
		}
	}

}
