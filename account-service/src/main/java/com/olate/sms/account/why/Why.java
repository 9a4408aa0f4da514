package com.olate.sms.account.why;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.olate.sms.account.accounts.Account;
import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.accounts.Accounts;
import com.olate.sms.account.contacts.ContactId;
import com.olate.sms.account.contacts.KnownContacts.Known;
import com.olate.sms.account.contacts.KnownContacts;
import com.olate.sms.account.deadletters.Letter;
import com.olate.sms.account.deadletters.Letters;
import com.olate.sms.account.history.EventDocument;
import com.olate.sms.account.history.EventKey;
import com.olate.sms.account.history.EveryHistory.Followed;
import com.olate.sms.account.history.EveryHistory;
import com.olate.sms.account.search.SearchKeys;
import com.olate.sms.account.search.SearchTerms;
import com.olate.sms.account.web.Page;
import com.olate.sms.account.web.PageQuery;

import org.springframework.stereotype.Component;

/**
 * Finds what became of an event, an invoice, a message or a person's messages.
 */
@Component
public class Why {

	private static final int MESSAGES_OF_AN_EVENT = 20;

	private static final PageQuery ONE = new PageQuery(0, 1);

	private static final int MOST_PEOPLE = 50;

	private static final int MOST_LETTERS = 20;

	private static final int LONGEST = 200;

	private final EveryHistory history;

	private final KnownContacts contacts;

	private final Letters letters;

	private final Accounts accounts;

	private final Phones phones;

	private final Clock clock;

	Why(EveryHistory history, KnownContacts contacts, Letters letters, Accounts accounts, Phones phones, Clock clock) {
		this.history = history;
		this.contacts = contacts;
		this.letters = letters;
		this.accounts = accounts;
		this.phones = phones;
		this.clock = clock;
	}

	/**
	 * Looks for what was typed: an event's id, an invoice number, a message's id or a
	 * phone number in any notation.
	 * @param events which page of the events
	 * @param messages which page of the messages
	 */
	public WhyAnswer ask(String typed, PageQuery events, PageQuery messages) {
		String text = typed.strip();
		if (text.isEmpty() || text.length() > LONGEST) {
			return new WhyAnswer(Page.of(events, List.of(), 0), Page.of(messages, List.of(), 0), List.of(), 0);
		}
		List<String> prefixes = SearchTerms.parse(text).ofNumber();
		List<Known> people = prefixes.isEmpty() ? List.of() : this.contacts.everywhere(prefixes, MOST_PEOPLE);
		return new WhyAnswer(events(text, events), messages(text, people, messages), letters(text, people, prefixes),
				people.size());
	}

	/**
	 * The contacts whose number it may be, if a phone number was typed that is not an
	 * event's id or invoice number as well.
	 */
	public List<String> people(String typed) {
		String text = typed.strip();
		List<String> prefixes = SearchTerms.parse(text).ofNumber();
		if (prefixes.isEmpty() || events(text, ONE).total() > 0) {
			return List.of();
		}
		return this.contacts.everywhere(prefixes, MOST_PEOPLE)
			.stream()
			.map((known) -> known.contact().value())
			.toList();
	}

	/**
	 * The messages to these contacts.
	 * @param messages which page of them
	 */
	public WhyAnswer ofPeople(List<String> contactIds, PageQuery messages) {
		List<Known> people = contactIds.stream()
			.filter(ContactId::isValid)
			.distinct()
			.limit(MOST_PEOPLE)
			.flatMap((id) -> this.contacts.find(new ContactId(id)).stream())
			.toList();
		return new WhyAnswer(Page.of(messages, List.of(), 0), messages("", people, messages),
				letters("", people, List.of()), people.size());
	}

	/**
	 * All messages of one event, in send order.
	 */
	public Page<MessagePath> messagesOf(String eventKey, PageQuery query) {
		return paths(this.history.messagesOf(new EventKey(eventKey), query));
	}

	private Page<EventPath> events(String text, PageQuery query) {
		Page<EventDocument> found = this.history.eventsWithId(text, query);
		if (found.total() == 0) {
			found = this.history.eventsOfInvoice(text, query);
		}
		Map<AccountId, String> names = names(found.items().stream().map(EventDocument::accountId));
		return found.map((event) -> EventPath.of(event, names.getOrDefault(event.accountId(), ""),
				paths(this.history.messagesOf(event.key(), new PageQuery(0, MESSAGES_OF_AN_EVENT)))));
	}

	private Page<MessagePath> messages(String text, List<Known> people, PageQuery query) {
		if (!people.isEmpty()) {
			return paths(this.history.messagesTo(people.stream().map(Known::account).toList(),
					people.stream().map((known) -> known.contact().value()).toList(), query));
		}
		List<Followed> one = this.history.message(text).stream().toList();
		return paths(Page.of(query, one, one.size()));
	}

	private Page<MessagePath> paths(Page<Followed> messages) {
		Map<EventKey, EventDocument> events = this.history
			.events(messages.items().stream().map((followed) -> followed.message().eventKey()).toList());
		Map<AccountId, String> names = names(
				messages.items().stream().map((followed) -> followed.message().accountId()));
		Said said = this.phones.of(messages.items().stream().map(Followed::message).toList());
		Instant now = this.clock.instant();
		return messages.map((followed) -> MessagePath.of(followed, events.get(followed.message().eventKey()),
				names.getOrDefault(followed.message().accountId(), ""), said.before(followed.message()), now));
	}

	private List<Letter> letters(String text, List<Known> people, List<String> prefixes) {
		Map<String, Letter> found = new LinkedHashMap<>();
		this.letters.ofEvent(text, MOST_LETTERS).forEach((letter) -> found.put(letter.id(), letter));
		Stream
			.concat(SearchKeys.numbersIn(prefixes).stream(),
					people.stream().flatMap((known) -> known.numbers().stream()))
			.distinct()
			.limit(MOST_LETTERS)
			.forEach((digits) -> this.letters.ofNumber(digits, MOST_LETTERS)
				.forEach((letter) -> found.put(letter.id(), letter)));
		return found.values().stream().sorted(Comparator.comparing(Letter::at).reversed()).limit(MOST_LETTERS).toList();
	}

	private Map<AccountId, String> names(Stream<AccountId> ids) {
		return this.accounts.findAll(ids.distinct().toList())
			.stream()
			.collect(Collectors.toMap(Account::id, Account::name));
	}

}
