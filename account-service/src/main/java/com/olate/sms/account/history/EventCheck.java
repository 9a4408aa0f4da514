package com.olate.sms.account.history;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Says whether an event fits a query: by itself, or by one of its messages, which must be
 * to somebody whom the query means and of the outcome that it wants.
 *
 * @param meant what the query's search means
 */
record EventCheck(MongoCollection<Document> messages, EventQuery query, List<Meant> meant) {

	EventCheck {
		meant = List.copyOf(meant);
	}

	boolean fits(EventDocument event) {
		if (this.query.type() != null && !this.query.type().equals(event.type())) {
			return false;
		}
		boolean anybody = this.query.contactId() == null && !isAboutPeople(event);
		Outcome outcome = this.query.outcome();
		if (anybody && (outcome == null || outcome.events().contains(event.state()))) {
			return true;
		}
		return this.messages.find(Filters.and(conditions(event)))
			.hintString(HistoryIndexes.MESSAGES_OF_EVENT.name())
			.projection(Projections.include(MessageFields.ID))
			.limit(1)
			.first() != null;
	}

	/**
	 * Whether one of these messages is meant too, of an event that fits.
	 */
	boolean fits(EventDocument event, MessageDocument message) {
		Outcome outcome = this.query.outcome();
		return (this.query.contactId() == null || this.query.contactId().equals(message.contactId()))
				&& (outcome == null || (outcome.messages().contains(message.state())
						&& (outcome.reason() == null || outcome.reason().equals(message.reason()))))
				&& (!isAboutPeople(event) || people(event).contains(message.contactId()));
	}

	/**
	 * Whether a part of the search does not mean the event as such, so that it must mean
	 * somebody who got it.
	 */
	private boolean isAboutPeople(EventDocument event) {
		return this.meant.stream().anyMatch((part) -> !part.events().containsKey(event.key().value()));
	}

	private Set<String> people(EventDocument event) {
		Set<String> people = null;
		for (Meant part : this.meant) {
			if (!part.events().containsKey(event.key().value())) {
				Set<String> both = new HashSet<>(part.contactIds());
				if (people != null) {
					both.retainAll(people);
				}
				people = both;
			}
		}
		return (people != null) ? people : Set.of();
	}

	private List<Bson> conditions(EventDocument event) {
		List<Bson> conditions = new ArrayList<>();
		conditions.add(Filters.eq(MessageFields.EVENT_KEY, event.key().value()));
		if (this.query.contactId() != null) {
			conditions.add(Filters.eq(MessageFields.CONTACT_ID, this.query.contactId()));
		}
		if (isAboutPeople(event)) {
			conditions.add(Filters.in(MessageFields.CONTACT_ID, people(event)));
		}
		Outcome outcome = this.query.outcome();
		if (outcome != null) {
			conditions.add(Filters.in(MessageFields.STATE, outcome.messages().stream().map(Enum::name).toList()));
			if (outcome.reason() != null) {
				conditions.add(Filters.eq(MessageFields.REASON, outcome.reason()));
			}
		}
		return conditions;
	}

}
