package com.olate.sms.account.ledger;

import com.olate.sms.account.accounts.AccountId;

/**
 * Something to be decided on one account's ledger.
 *
 * @param <A> the answer
 */
public interface Question<A> {

	AccountId account();

	/**
	 * The kind of entry it leads to. Questions of one kind that wait at the same time may
	 * share an entry.
	 */
	EntryType type();

	/**
	 * Decides, or says what has to be known first. A pure function: it is asked again,
	 * with other facts, whenever somebody else's entry came first.
	 */
	Verdict<A> decide(Facts facts, Standing standing);

}
