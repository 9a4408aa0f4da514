package com.olate.sms.gateway.carrier;

import com.olate.sms.gateway.submission.Answer;

/**
 * What a carrier tells. Called by its reader thread: nothing here blocks.
 */
public interface CarrierEvents {

	/** A submit was answered, or will not be. */
	void answered(Submit submit, Answer answer);

	/**
	 * A receipt came. It is acknowledged to the carrier when, and only when, it is
	 * durable.
	 */
	void received(Receipt receipt, Acknowledgement acknowledgement);

	/**
	 * A text from a phone came. It is acknowledged to the carrier when, and only when, it
	 * is durable, or of no use to anybody.
	 */
	void texted(Inbound inbound, Acknowledgement acknowledgement);

	/** The state changed. */
	void changed();

	/** Something is wrong that does not go away by itself. */
	void fault(Fault fault, String detail);

	/**
	 * How a receipt or a text is answered to the carrier; called once, by any thread.
	 */
	interface Acknowledgement {

		/** It is ours now: the carrier may forget it. */
		void durable();

		/** It could not be kept: the carrier shall send it again. */
		void tryAgain();

	}

}
