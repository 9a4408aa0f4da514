package com.olate.sms.dispatcher.plan;

/**
 * How an event or record ended here; the tag of the events metric.
 */
public enum Outcome {

	GRANTED, NOT_SENT, DUPLICATE, CONFLICT, UNKNOWN_ACCOUNT, RETRY, UNDECIDED, REJECTED

}
