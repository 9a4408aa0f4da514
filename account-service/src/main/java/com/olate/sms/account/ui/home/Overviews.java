package com.olate.sms.account.ui.home;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.olate.sms.account.accounts.Account;
import com.olate.sms.account.contacts.Contact;
import com.olate.sms.account.contacts.ContactState;
import com.olate.sms.account.contacts.Contacts;
import com.olate.sms.account.ledger.Balance;
import com.olate.sms.account.ledger.Ledger;
import com.olate.sms.account.logins.Logins;

import org.springframework.stereotype.Component;

/**
 * Reads what the first page says of an account.
 */
@Component
class Overviews {

	private final Contacts contacts;

	private final Ledger ledger;

	private final Logins logins;

	Overviews(Contacts contacts, Ledger ledger, Logins logins) {
		this.contacts = contacts;
		this.ledger = ledger;
		this.logins = logins;
	}

	Overview of(Account account) {
		List<Contact> people = this.contacts.inSendOrder(account.id());
		Balance balance = this.ledger.balance(account.id());
		Map<ContactState, Long> states = people.stream()
			.collect(Collectors.groupingBy(Contact::state, Collectors.counting()));
		List<String> active = people.stream()
			.filter((contact) -> contact.state() == ContactState.ACTIVE)
			.map(Contact::name)
			.toList();
		return new Overview(balance, new CreditReach(balance.available(), active), states,
				this.logins.failures(account.username()).orElse(null));
	}

}
