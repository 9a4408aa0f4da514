package com.olate.sms.account.ledger;

import com.olate.sms.account.accounts.AccountId;

/**
 * Names an entry: the account and its place in the account's chain, from 1.
 */
public record EntryId(AccountId account, long sequence) {

	public EntryId {
		if (sequence < 1 || sequence > 999_999_999_999L) {
			throw new IllegalArgumentException("Entries count from 1 and have 12 digits: " + sequence);
		}
	}

	static EntryId parse(String value) {
		return new EntryId(new AccountId(value.substring(0, 16)), Long.parseLong(value.substring(17)));
	}

	String value() {
		return String.format("%s/%012d", this.account.value(), this.sequence);
	}

	@Override
	public String toString() {
		return value();
	}

}
