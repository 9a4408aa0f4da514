package com.olate.sms.gateway.carrier;

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

	/** Whether a long message goes in one submit for each segment, not in one for all. */
	boolean segmented();

	/**
	 * The originating address of messages that name none; empty if the carrier has one of
	 * its own that we do not know.
	 */
	default String sender() {
		return "";
	}

	CarrierStatus status();

	/** Connects, and keeps trying. Called once, before any submit. */
	void open(CarrierEvents events);

	/**
	 * Sends the message or the segment, or answers that it was not sent. Never blocks and
	 * never throws; the answer may come before this method returns.
	 */
	void submit(Submit submit);

	/**
	 * Takes no more submits, waits a while for outstanding answers and disconnects.
	 */
	@Override
	void close();

}
