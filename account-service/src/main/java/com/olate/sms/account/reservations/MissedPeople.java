package com.olate.sms.account.reservations;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.olate.sms.account.contacts.Contact;
import com.olate.sms.account.history.EventDocument;
import com.olate.sms.account.history.MessageDocument;
import com.olate.sms.account.history.MessageId;
import com.olate.sms.account.history.MessageState;
import com.olate.sms.account.ledger.Fact;
import com.olate.sms.account.ledger.Facts;
import com.olate.sms.account.ledger.HistoryFacts.MessageOf;
import com.olate.sms.account.ledger.HistoryFacts.MessagesOf;

/**
 * The contacts who got nothing of an event for want of credits and were not made up for
 * since. It takes facts which are only known one after the other: the event's rows, and
 * which of them were resent already.
 */
final class MissedPeople {

	private static final String OURSELVES = "urn:olate:account";

	private final EventDocument earlier;

	private final People people;

	private final Facts facts;

	MissedPeople(EventDocument earlier, People people, Facts facts) {
		this.earlier = earlier;
		this.people = people;
		this.facts = facts;
	}

	/**
	 * What has to be read before it can be told who they are; nothing, if it can.
	 */
	Set<Fact<?>> missing() {
		Set<Fact<?>> missing = this.facts.missing(List.of(new MessagesOf(this.earlier.key())));
		return missing.isEmpty()
				? this.facts.missing(unsent().stream().map((contact) -> new MessageOf(resent(contact))).toList())
				: missing;
	}

	/**
	 * Who they are, in send order, whatever the state of the contact.
	 */
	List<Audience.Candidate> candidates() {
		return unsent().stream()
			.map((contact) -> new Audience.Candidate(contact, resent(contact)))
			.filter((candidate) -> this.facts.get(new MessageOf(candidate.message())).isEmpty())
			.toList();
	}

	private List<Contact> unsent() {
		Map<String, Contact> contacts = this.people.contacts()
			.stream()
			.collect(Collectors.toMap((contact) -> contact.id().value(), Function.identity()));
		Set<String> unsent = this.facts.get(new MessagesOf(this.earlier.key()))
			.stream()
			.filter((row) -> row.state() == MessageState.NOT_SENT && NotSentReasons.NO_CREDIT.equals(row.reason()))
			.map(MessageDocument::contactId)
			.filter(contacts::containsKey)
			.collect(Collectors.toSet());
		return this.people.contacts().stream().filter((contact) -> unsent.contains(contact.id().value())).toList();
	}

	/**
	 * The id of the message that makes up for a row: the same in every resend, so that
	 * each row is made up for once.
	 */
	private MessageId resent(Contact contact) {
		return MessageId.of(this.earlier.accountId(), OURSELVES, "resend:" + this.earlier.key().value(),
				contact.id().value());
	}

}
