package com.olate.sms.gateway.carrier;

import com.olate.sms.gateway.submission.Reason;
import com.olate.sms.gateway.submission.Report;
import com.olate.sms.gateway.submission.Report.Outcome;

/**
 * What the state in a receipt means for the message.
 */
public enum ReceiptMeaning {

	/** Nothing yet: never final. */
	UNDER_WAY(Outcome.UNDER_WAY, Reason.UNKNOWN),

	DELIVERED(Outcome.DELIVERED, Reason.UNKNOWN),

	/** The phone could not be reached in time. */
	ABSENT(Outcome.UNDELIVERED, Reason.ABSENT),

	DELETED(Outcome.UNDELIVERED, Reason.DELETED),

	INVALID_NUMBER(Outcome.UNDELIVERED, Reason.INVALID_NUMBER),

	REJECTED(Outcome.UNDELIVERED, Reason.REJECTED),

	/** Given up, nobody says why. */
	FAILED(Outcome.UNDELIVERED, Reason.UNKNOWN);

	private final Outcome outcome;

	private final Reason reason;

	ReceiptMeaning(Outcome outcome, Reason reason) {
		this.outcome = outcome;
		this.reason = reason;
	}

	public Outcome outcome() {
		return this.outcome;
	}

	public Reason reason() {
		return this.reason;
	}

	/**
	 * What a receipt in this state says.
	 * @param status the carrier's own words
	 */
	public Report report(String status) {
		return new Report(this.outcome, this.reason, status);
	}

}
