package com.olate.sms.account.reservations;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import com.olate.sms.account.ledger.HistoryFacts.EventsWithId;
import com.olate.sms.account.ledger.HistoryFacts.MessageOf;
import com.olate.sms.account.ledger.HistoryFacts.MessagesOf;

/**
 * Finds the audience of an event. For a resend that takes facts which are only known one
 * after the other: the earlier event, its rows, and which of them were resent already.
 */
final class Audiences {

	private static final String OURSELVES = "urn:olate:account";

	private final OfferedEvent event;

	private final People people;

	private final Facts facts;

	Audiences(OfferedEvent event, People people, Facts facts) {
		this.event = event;
		this.people = people;
		this.facts = facts;
	}

	/**
	 * What has to be read before the audience can be found; nothing, if it can.
	 */
	Set<Fact<?>> missing() {
		if (!(this.event.target() instanceof Target.Unsent unsent)) {
			return Set.of();
		}
		Set<Fact<?>> missing = this.facts.missing(List.of(earlierEvents(unsent)));
		if (!missing.isEmpty()) {
			return missing;
		}
		Optional<EventDocument> earlier = earlier(unsent);
		if (earlier.isEmpty()) {
			return Set.of();
		}
		missing = this.facts.missing(List.of(new MessagesOf(earlier.get().key())));
		return missing.isEmpty() ? this.facts.missing(unsentContacts(earlier.get()).stream()
			.map((contact) -> new MessageOf(resent(earlier.get(), contact)))
			.toList()) : missing;
	}

	/**
	 * The audience; of a resend of an unknown event, nobody.
	 */
	Audience find() {
		if (this.event.target() instanceof Target.Unsent unsent) {
			return earlier(unsent).map(this::unsent).orElseGet(() -> new Audience(List.of(), null, null, 0, false));
		}
		List<Contact> contacts = this.people.contacts();
		if (this.event.target() instanceof Target.One one) {
			contacts = contacts.stream().filter((contact) -> contact.id().value().equals(one.contactId())).toList();
		}
		return new Audience(contacts.stream().map(this::candidate).toList(), this.event.text(), this.event.encoding(),
				this.event.segments(), true);
	}

	private Audience.Candidate candidate(Contact contact) {
		return new Audience.Candidate(contact,
				MessageId.of(this.event.account(), this.event.source(), this.event.eventId(), contact.id().value()));
	}

	private Audience unsent(EventDocument earlier) {
		List<Audience.Candidate> candidates = unsentContacts(earlier).stream()
			.map((contact) -> new Audience.Candidate(contact, resent(earlier, contact)))
			.filter((candidate) -> this.facts.get(new MessageOf(candidate.message())).isEmpty())
			.toList();
		return new Audience(candidates, earlier.text(), earlier.encoding(), earlier.segments(), false);
	}

	private List<Contact> unsentContacts(EventDocument earlier) {
		Map<String, Contact> contacts = this.people.contacts()
			.stream()
			.collect(Collectors.toMap((contact) -> contact.id().value(), Function.identity()));
		Set<String> unsent = this.facts.get(new MessagesOf(earlier.key()))
			.stream()
			.filter((row) -> row.state() == MessageState.NOT_SENT && NotSentReasons.NO_CREDIT.equals(row.reason()))
			.map(MessageDocument::contactId)
			.filter(contacts::containsKey)
			.collect(Collectors.toSet());
		return this.people.contacts().stream().filter((contact) -> unsent.contains(contact.id().value())).toList();
	}

	private EventsWithId earlierEvents(Target.Unsent unsent) {
		return new EventsWithId(this.event.account(), unsent.eventId());
	}

	/** Of two sources that used one id, the event that came last is meant. */
	private Optional<EventDocument> earlier(Target.Unsent unsent) {
		return this.facts.get(earlierEvents(unsent))
			.stream()
			.filter((event) -> event.position() != null)
			.filter((event) -> unsent.source() == null || unsent.source().equals(event.source()))
			.max(Comparator.comparing(EventDocument::acceptedAt).thenComparing((event) -> event.key().value()));
	}

	/**
	 * The id of the message that makes up for a row: the same in every resend, so that
	 * each row is made up for once.
	 */
	private static MessageId resent(EventDocument earlier, Contact contact) {
		return MessageId.of(earlier.accountId(), OURSELVES, "resend:" + earlier.key().value(), contact.id().value());
	}

}
