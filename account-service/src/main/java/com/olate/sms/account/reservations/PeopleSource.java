package com.olate.sms.account.reservations;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.olate.sms.account.accounts.Account;
import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.accounts.Accounts;
import com.olate.sms.account.contacts.Contact;
import com.olate.sms.account.contacts.Contacts;
import com.olate.sms.account.ledger.Fact;
import com.olate.sms.account.ledger.FactSource;

import org.springframework.stereotype.Component;

/**
 * Reads accounts and their contacts for decisions, all of a call at once.
 */
@Component
class PeopleSource implements FactSource {

	private final Accounts accounts;

	private final Contacts contacts;

	PeopleSource(Accounts accounts, Contacts contacts) {
		this.accounts = accounts;
		this.contacts = contacts;
	}

	@Override
	public boolean covers(Fact<?> fact) {
		return fact instanceof People.Of;
	}

	@Override
	public Map<Fact<?>, Object> read(Collection<Fact<?>> facts) {
		List<AccountId> ids = facts.stream().map((fact) -> ((People.Of) fact).account()).toList();
		Map<AccountId, Account> found = this.accounts.findAll(ids)
			.stream()
			.collect(Collectors.toMap(Account::id, Function.identity()));
		Map<AccountId, List<Contact>> contacts = this.contacts.inSendOrder(found.keySet());
		Map<Fact<?>, Object> people = new HashMap<>();
		for (AccountId id : ids) {
			people.put(new People.Of(id), Optional.ofNullable(found.get(id))
				.map((account) -> new People(account, contacts.getOrDefault(id, List.of()))));
		}
		return people;
	}

}
