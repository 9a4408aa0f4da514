package com.olate.sms.account.deadletters;

/**
 * What became of a dead letter. It leaves {@code WAITING} once and never comes back.
 */
public enum LetterState {

	/** Nobody has done anything about it. */
	WAITING,
	/** An operator wants it replayed; it is published, maybe more than once. */
	REPLAYING,
	/** It is on its topic again. */
	REPLAYED,
	/** An operator decided that it is not to be replayed. */
	DISMISSED,
	/** It held a number that was erased: nobody reads or replays it again. */
	ERASED,
	/** Its topic had dropped it before it was replayed. */
	GONE

}
