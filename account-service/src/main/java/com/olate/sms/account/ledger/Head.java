package com.olate.sms.account.ledger;

import com.olate.sms.account.accounts.AccountId;

/**
 * The last entry of an account that has been applied, with the balance and the count of
 * the day after it. An account without entries has the head {@link #none}.
 */
public record Head(AccountId account, long sequence, Balance balance, DayCount day) {

	static Head none(AccountId account) {
		return new Head(account, 0, Balance.ZERO, DayCount.NONE);
	}

	public EntryId next() {
		return new EntryId(this.account, this.sequence + 1);
	}

}
