package com.olate.sms.smsc.script;

import java.util.concurrent.TimeUnit;

/**
 * Admits so many submits a second, with room for a burst of a tenth of a second's worth.
 */
final class Throughput {

	private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

	private static final long BURST = SECOND / 10;

	private boolean started;

	private long nextFree;

	/**
	 * Whether one more submit is within the rate.
	 * @param rate submits a second; 0 admits all
	 * @param nanos the present time of a monotonic clock
	 */
	boolean admits(int rate, long nanos) {
		if (rate == 0) {
			this.started = false;
			return true;
		}
		if (!this.started || this.nextFree - nanos < 0) {
			this.started = true;
			this.nextFree = nanos;
		}
		long interval = SECOND / rate;
		if (this.nextFree - nanos > Math.max(BURST - interval, 0)) {
			return false;
		}
		this.nextFree += interval;
		return true;
	}

}
