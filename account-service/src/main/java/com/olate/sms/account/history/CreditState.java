package com.olate.sms.account.history;

/**
 * What became of the credits of one message. They are settled, that is captured or
 * released, exactly once.
 */
public enum CreditState {

	/** None were ever reserved. */
	NONE,
	/** Held for the message. */
	RESERVED,
	/** Spent: a carrier took the message. */
	CAPTURED,
	/** Returned: no carrier took it, or nobody can ever know. */
	RELEASED;

	public boolean isSettled() {
		return this == CAPTURED || this == RELEASED;
	}

}
