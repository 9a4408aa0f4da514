package com.olate.sms.gateway.http.exchange;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * How many submits have no answer yet. Safe for use by several threads.
 */
final class UnderWay {

	private int count;

	synchronized void add() {
		this.count++;
	}

	synchronized void remove() {
		this.count--;
		notifyAll();
	}

	/** Waits until there are none, but not for ever. */
	synchronized void awaitNone(Duration longest) throws InterruptedException {
		long end = System.nanoTime() + longest.toNanos();
		long left = end - System.nanoTime();
		while (this.count > 0 && left > 0) {
			TimeUnit.NANOSECONDS.timedWait(this, left);
			left = end - System.nanoTime();
		}
	}

}
