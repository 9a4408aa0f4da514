package com.olate.sms.gateway.smpp.session;

import java.util.Optional;

import com.olate.sms.gateway.carrier.CarrierEvents.Acknowledgement;
import com.olate.sms.gateway.carrier.Receipt;
import com.olate.sms.gateway.carrier.Submit;
import org.jsmpp.bean.AbstractSmCommand;

/**
 * What a connection tells the carrier that owns it. Nothing here blocks.
 */
interface SessionEvents {

	/**
	 * The SMSC answered a submit.
	 * @param carrierId its message id, empty if it gave none
	 */
	void answered(Submit submit, int status, String carrierId);

	/** No answer in time; it may still come. */
	void timedOut(Submit submit);

	/** Reads a receipt; empty if no state can be read from it. */
	Optional<Receipt> receipt(AbstractSmCommand deliver);

	void received(Receipt receipt, Acknowledgement acknowledgement);

	/** A text from a phone. */
	void texted(AbstractSmCommand deliver, Acknowledgement acknowledgement);

	/** The connection takes no more submits. */
	void draining();

	/** The connection is over. */
	void lost(PendingSubmits.Lost lost, String why);

}
