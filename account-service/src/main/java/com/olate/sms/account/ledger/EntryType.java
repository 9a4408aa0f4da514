package com.olate.sms.account.ledger;

/**
 * What a ledger entry does.
 */
public enum EntryType {

	/** Credits of a completed order. */
	PURCHASE,
	/** Credits given by an operator. */
	GRANT,
	/** Credits added or taken by an operator to put something right. */
	ADJUST,
	/** Events decided: credits held for their messages. */
	RESERVE,
	/** Results of messages: held credits spent or returned. */
	SETTLE;

	/**
	 * Whether it brings credits from outside. Such an entry has one cause, and a cause
	 * has one such entry.
	 */
	boolean isOutside() {
		return this != RESERVE && this != SETTLE;
	}

}
