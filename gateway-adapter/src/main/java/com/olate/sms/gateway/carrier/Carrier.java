package com.olate.sms.gateway.carrier;

import com.olate.sms.gateway.submission.Submission;

/**
 * A way to a carrier. It takes submits without blocking and tells of each, through
 * {@link CarrierEvents}, what it knows: at least once, and once more if a definite answer
 * follows an unknown one.
 */
public interface Carrier extends AutoCloseable {

	/**
	 * Whose message ids and receipts these are: the same for every bind and every
	 * instance that uses the same login.
	 */
	String account();

	/** Submits that may be without an answer at the same time. */
	int window();

	CarrierState state();

	/** Connects, and keeps trying. Called once, before any submit. */
	void open(CarrierEvents events);

	/**
	 * Sends the message, or answers that it was not sent. Never blocks and never throws;
	 * the answer may come before this method returns.
	 */
	void submit(Submission submission);

	/**
	 * Takes no more submits, waits a while for outstanding answers and disconnects.
	 */
	@Override
	void close();

}
