package com.olate.sms.account.ledger;

/**
 * How a purchase, a grant or an adjustment ended.
 */
public sealed interface Posting {

	/**
	 * It is on the ledger, since now or since an earlier request with the same cause.
	 */
	record Posted(LedgerEntry entry) implements Posting {
	}

	/**
	 * The cause was used before, for something else; nothing changed.
	 *
	 * @param first what it was used for
	 */
	record CauseConflict(LedgerEntry first) implements Posting {
	}

	/**
	 * The adjustment would take more than is available; nothing changed.
	 */
	record NotEnough(Balance balance) implements Posting {
	}

}
