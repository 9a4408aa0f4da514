package com.olate.sms.account.history;

/**
 * What became of an event. {@code reason} of the event says why, where it is not
 * {@code PROCESSED}.
 */
public enum EventState {

	/** Credits were reserved for at least one of its messages. */
	PROCESSED,
	/**
	 * Nothing was sent: {@code NO_CREDIT NO_CONTACTS TYPE_OFF SUSPENDED ALL_SKIPPED
	 * COUNTRY_NOT_ALLOWED DAILY_LIMIT}.
	 */
	NOT_SENT,
	/** Its record could not be processed and lies on the dead-letter topic. */
	REJECTED

}
