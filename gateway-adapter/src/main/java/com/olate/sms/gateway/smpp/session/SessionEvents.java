package com.olate.sms.gateway.smpp.session;

import com.olate.sms.gateway.carrier.CarrierEvents.Acknowledgement;
import com.olate.sms.gateway.carrier.Receipt;
import com.olate.sms.gateway.submission.Submission;

/**
 * What a connection tells the carrier that owns it. Nothing here blocks.
 */
interface SessionEvents {

	/** The SMSC took a message. */
	void accepted(Submission submission, String carrierId);

	/** The SMSC answered a submit with an error. */
	void refused(Submission submission, int status);

	/** No answer in time; it may still come. */
	void timedOut(Submission submission);

	void received(Receipt receipt, Acknowledgement acknowledgement);

	/** The connection is over. */
	void lost(PendingSubmits.Lost lost, String why);

}
