package com.olate.sms.account.erasure;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import com.olate.sms.account.accounts.Account;
import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.accounts.Accounts;
import com.olate.sms.account.actions.ActionType;
import com.olate.sms.account.actions.NewAction;
import com.olate.sms.account.actions.Operator;
import com.olate.sms.account.actions.OperatorActions;
import com.olate.sms.account.contacts.Contact;
import com.olate.sms.account.contacts.ContactId;
import com.olate.sms.account.contacts.Contacts;
import com.olate.sms.account.contacts.KnownContacts.Known;
import com.olate.sms.account.contacts.KnownContacts;
import com.olate.sms.account.deadletters.Letters;
import com.olate.sms.account.history.ErasedContacts;
import com.olate.sms.account.inbound.InboundTexts;
import com.olate.sms.account.search.SearchTerms;
import com.olate.sms.account.web.ProblemException;
import org.jspecify.annotations.Nullable;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Erases people. The order is noted first, then the contact goes, then what it is known
 * by, then name and number go from messages and from texts of the phone, and dead letters
 * are closed; each step may be repeated, and the message rows are looked at again for
 * some days, since a reserve that was under way may still write one. Credits, states and
 * the wish of a phone not to be texted stay.
 */
@Component
public class Erasure {

	private static final int MOST_PEOPLE = 50;

	/** By then nothing that began before an erasure is under way. */
	private static final Duration WATCHED = Duration.ofDays(7);

	private final ErasureOrders orders;

	private final Contacts contacts;

	private final KnownContacts known;

	private final ErasedContacts history;

	private final Letters letters;

	private final InboundTexts texts;

	private final Accounts accounts;

	private final OperatorActions actions;

	private final Clock clock;

	Erasure(ErasureOrders orders, Contacts contacts, KnownContacts known, ErasedContacts history, Letters letters,
			InboundTexts texts, Accounts accounts, OperatorActions actions, Clock clock) {
		this.orders = orders;
		this.contacts = contacts;
		this.known = known;
		this.history = history;
		this.letters = letters;
		this.texts = texts;
		this.accounts = accounts;
		this.actions = actions;
		this.clock = clock;
	}

	/**
	 * The contacts of all accounts that have, or had, a phone number in any notation.
	 */
	public List<Person> find(String typed) {
		List<String> prefixes = SearchTerms.parse(typed).ofNumber();
		if (prefixes.isEmpty()) {
			return List.of();
		}
		return this.known.everywhere(prefixes, MOST_PEOPLE).stream().map(this::person).toList();
	}

	/**
	 * The contact with this id, unless it was erased.
	 */
	public Optional<Person> person(String contactId) {
		return ContactId.isValid(contactId) ? this.known.find(new ContactId(contactId)).map(this::person)
				: Optional.empty();
	}

	/**
	 * Erases a contact, on the record without name and number; again changes nothing.
	 * @throws ProblemException if there never was such a contact
	 */
	public Erased erase(Operator operator, String contactId, @Nullable String reason) {
		if (!ContactId.isValid(contactId)) {
			throw ProblemException.notFound();
		}
		ContactId contact = new ContactId(contactId);
		Optional<Known> found = this.known.find(contact);
		AccountId account = found.map(Known::account)
			.or(() -> this.orders.accountOf(contact))
			.orElseThrow(ProblemException::notFound);
		NewAction action = NewAction.on(account, ActionType.CONTACT_ERASED, reason).target(contactId);
		return this.actions.perform(operator, action, () -> {
			this.orders.note(account, contact, this.clock.instant());
			long closed = found.stream()
				.flatMap((known) -> known.numbers().stream())
				.mapToLong(this.letters::erase)
				.sum();
			long texts = found.stream().flatMap((known) -> known.numbers().stream()).mapToLong(this.texts::erase).sum();
			return new Erased(found.isPresent() ? 1 : 0, erase(account, contact), closed, texts);
		});
	}

	/**
	 * Erases what was written by something that had begun before.
	 */
	@Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT5M")
	void again() {
		this.orders.since(this.clock.instant().minus(WATCHED), this::erase);
	}

	private long erase(AccountId account, ContactId contact) {
		this.contacts.remove(account, contact);
		this.known.forget(account, contact);
		return this.history.erase(account, contact.value());
	}

	private Person person(Known known) {
		Optional<Contact> contact = this.contacts.find(known.account(), known.contact());
		String id = known.contact().value();
		String name = contact.map(Contact::name)
			.or(() -> this.history.lastName(known.account(), id))
			.orElse("Former contact");
		return new Person(id, known.account().value(),
				this.accounts.find(known.account()).map(Account::name).orElse(""), name, known.numbers(),
				contact.isPresent(), this.history.count(known.account(), id));
	}

}
