package com.olate.sms.account.reservations;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.olate.sms.account.contacts.Contact;
import com.olate.sms.account.history.EventDocument;
import com.olate.sms.account.history.MessageId;
import com.olate.sms.account.ledger.Fact;
import com.olate.sms.account.ledger.Facts;
import com.olate.sms.account.ledger.HistoryFacts.EventsWithId;

/**
 * Finds the audience of an event. For a resend that takes facts which are only known one
 * after the other: the earlier event, then who missed it.
 */
final class Audiences {

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
		return new MissedPeople(earlier.get(), this.people, this.facts).missing();
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
		return new Audience(new MissedPeople(earlier, this.people, this.facts).candidates(), earlier.text(),
				earlier.encoding(), earlier.segments(), false);
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

}
