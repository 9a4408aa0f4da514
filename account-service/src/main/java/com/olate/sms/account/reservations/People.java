package com.olate.sms.account.reservations;

import java.util.List;
import java.util.Optional;

import com.olate.sms.account.accounts.Account;
import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.contacts.Contact;
import com.olate.sms.account.ledger.Fact;

/**
 * An account and its contacts in send order, as they were when they were read.
 */
record People(Account account, List<Contact> contacts) {

	People {
		contacts = List.copyOf(contacts);
	}

	/**
	 * The fact of an account's people; empty if there is no such account.
	 */
	record Of(AccountId account) implements Fact<Optional<People>> {
	}

}
