package com.olate.sms.gateway.delivery;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import com.olate.sms.gateway.submission.Submission;

/**
 * The places of a route's SMPP window. A place is taken before its submit is recorded and
 * given back when its answer is, so a crash leaves no more in doubt than there are
 * places. Safe for use by several threads.
 */
final class Window {

	private final int size;

	private final Semaphore free;

	private final Map<String, Integer> taken = new ConcurrentHashMap<>();

	Window(int size) {
		this.size = size;
		this.free = new Semaphore(size);
	}

	/**
	 * Reserves places, waiting a moment for the first.
	 * @return how many, at most the number asked for
	 */
	int reserve(int most, long waitMillis) throws InterruptedException {
		if (!this.free.tryAcquire(waitMillis, TimeUnit.MILLISECONDS)) {
			return 0;
		}
		int reserved = 1;
		while (reserved < most && this.free.tryAcquire()) {
			reserved++;
		}
		return reserved;
	}

	void giveBack(int reserved) {
		this.free.release(reserved);
	}

	/** Uses a reserved place for a submit. */
	void use(Submission submission) {
		this.taken.put(submission.id(), submission.attempt());
	}

	/**
	 * Frees the place of a submit.
	 * @return false if it had none (any more)
	 */
	boolean free(Submission submission) {
		boolean had = this.taken.remove(submission.id(), submission.attempt());
		if (had) {
			this.free.release();
		}
		return had;
	}

	int used() {
		return this.taken.size();
	}

	int size() {
		return this.size;
	}

}
