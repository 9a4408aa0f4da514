package com.olate.sms.account.history;

/**
 * The states of a message. A message only moves to a state of higher rank; among those of
 * rank 5 the first wins.
 */
public enum MessageState {

	RESERVED(0, CreditState.RESERVED),
	/** Reported only when a message waits over 10 s. */
	SUBMITTING(1, CreditState.RESERVED),
	/** Nobody knows yet whether a carrier took it. */
	UNCONFIRMED(2, CreditState.RESERVED),
	/** A carrier took it. */
	ACCEPTED(3, CreditState.CAPTURED),
	/** Taken, and no receipt within 72 h. */
	NO_RECEIPT(4, CreditState.CAPTURED),
	/** On the phone. */
	DELIVERED(5, CreditState.CAPTURED),
	/** Taken, but the phone did not get it. */
	UNDELIVERED(5, CreditState.CAPTURED),
	/** No carrier takes this number. */
	REFUSED(5, CreditState.RELEASED),
	/** No carrier took it, or nobody can ever know. */
	FAILED(5, CreditState.RELEASED),
	/** Decided at the reserve: no credit left, or not to be sent to. */
	NOT_SENT(5, CreditState.NONE);

	private final int rank;

	private final CreditState credit;

	MessageState(int rank, CreditState credit) {
		this.rank = rank;
		this.credit = credit;
	}

	public int rank() {
		return this.rank;
	}

	/**
	 * What this state says of the message's credit.
	 */
	public CreditState credit() {
		return this.credit;
	}

	public boolean isFinal() {
		return this.rank == 5;
	}

}
