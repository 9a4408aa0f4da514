package com.olate.sms.account.ledger;

/**
 * What a ledger could leave out. Each is built into {@link FakeStore} or a walk, so that
 * the tests can show that they would notice.
 */
enum Fault {

	/** Decides after another's entry without applying that one first. */
	DECIDES_WITHOUT_APPLYING,
	/** Answers from traces of an entry that has not been applied to the end. */
	ANSWERS_AHEAD_OF_THE_HEAD,
	/** Keeps what it read when it starts again from a later head. */
	KEEPS_OLD_FACTS,
	/** {@code RESERVE} replaces rows that are there. */
	RESERVE_OVERWRITES,
	/** {@code SETTLE} without its condition on {@code ledgerSeq}. */
	SETTLE_WITHOUT_CONDITION,
	/** The head moves from wherever it is. */
	HEAD_WITHOUT_CONDITION,
	/** The head does not keep how many messages the day has had. */
	HEAD_WITHOUT_COUNT,
	/** The head moves before messages and events are written. */
	HEAD_FIRST,
	/** {@code pending} goes before the head has moved. */
	FINISH_FIRST,
	/** An insert replaces the entry that is there. */
	INSERT_OVERWRITES

}
