package com.olate.sms.smsc.script;

import java.time.Duration;

/**
 * How the SMSC treats all messages alike.
 *
 * @param latency the time from a submit to its answer
 * @param throughput submits a second, beyond which they are throttled; 0 is no limit
 * @param receiptDelay the time from the answer to the receipt
 * @param lateReceiptDelay the same for the number whose submits are never answered
 * @param faults what it does wrong
 */
public record Behaviour(Duration latency, int throughput, Duration receiptDelay, Duration lateReceiptDelay,
		Faults faults) {

	/**
	 * Answers at once, receipts after a second.
	 */
	public static final Behaviour NORMAL = new Behaviour(Duration.ZERO, 0, Duration.ofSeconds(1), Duration.ofSeconds(5),
			Faults.NONE);

	public Behaviour {
		if (latency.isNegative() || receiptDelay.isNegative() || lateReceiptDelay.isNegative()) {
			throw new IllegalArgumentException("A delay is negative");
		}
		if (throughput < 0) {
			throw new IllegalArgumentException("The throughput is negative");
		}
	}

	public Behaviour withLatency(Duration latency) {
		return new Behaviour(latency, this.throughput, this.receiptDelay, this.lateReceiptDelay, this.faults);
	}

	public Behaviour withThroughput(int throughput) {
		return new Behaviour(this.latency, throughput, this.receiptDelay, this.lateReceiptDelay, this.faults);
	}

	public Behaviour withReceiptDelay(Duration receiptDelay) {
		return new Behaviour(this.latency, this.throughput, receiptDelay, this.lateReceiptDelay, this.faults);
	}

	public Behaviour withLateReceiptDelay(Duration lateReceiptDelay) {
		return new Behaviour(this.latency, this.throughput, this.receiptDelay, lateReceiptDelay, this.faults);
	}

	public Behaviour with(Faults faults) {
		return new Behaviour(this.latency, this.throughput, this.receiptDelay, this.lateReceiptDelay, faults);
	}

}
