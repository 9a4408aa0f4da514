package com.olate.sms.account.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.storage.DeclaredIndex;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Finds the shortest trail to the events that fit a query: what the search found, else
 * the messages of a contact, else those of an outcome, else all events of a type or of
 * the account. Whether an event fits is for {@link EventCheck} to say, unless the trail
 * is exact.
 */
final class EventTrails {

	/** So many contacts are followed one by one. */
	private static final int FEW = 40;

	private final MongoCollection<Document> events;

	private final MongoCollection<Document> messages;

	private final AccountId account;

	private final EventQuery query;

	private final EventPlace.Direction direction;

	EventTrails(MongoCollection<Document> events, MongoCollection<Document> messages, AccountId account,
			EventQuery query, EventPlace.Direction direction) {
		this.events = events;
		this.messages = messages;
		this.account = account;
		this.query = query;
		this.direction = direction;
	}

	EventTrail choose(List<Meant> meant) {
		Optional<Meant> events = meant.stream().filter(Meant::isEventsOnly).findFirst();
		if (events.isPresent()) {
			return new ListTrail(inRange(events.get()), this.direction);
		}
		if (this.query.contactId() != null) {
			return contacts(Set.of(this.query.contactId()));
		}
		Optional<Meant> few = meant.stream().filter((part) -> part.contactIds().size() <= FEW).findFirst();
		if (few.isPresent()) {
			return merged(List.of(contacts(few.get().contactIds()), new ListTrail(inRange(few.get()), this.direction)));
		}
		return (this.query.outcome() != null) ? outcome(this.query.outcome()) : all();
	}

	private List<EventPlace> inRange(Meant part) {
		return part.places()
			.stream()
			.filter((place) -> this.query.from() == null || !place.at().isBefore(this.query.from()))
			.filter((place) -> this.query.to() == null || place.at().isBefore(this.query.to()))
			.toList();
	}

	private EventTrail contacts(Set<String> contacts) {
		return merged(contacts.stream()
			.map((contact) -> messages(HistoryIndexes.MESSAGES_BY_CONTACT,
					Filters.eq(MessageFields.CONTACT_ID, contact)))
			.toList());
	}

	private EventTrail outcome(Outcome outcome) {
		Stream<EventTrail> messages = outcome.messages()
			.stream()
			.map((state) -> messages(HistoryIndexes.MESSAGES_BY_STATE, Filters.eq(MessageFields.STATE, state.name())));
		Stream<EventTrail> events = outcome.events()
			.stream()
			.map((state) -> events(HistoryIndexes.EVENTS_BY_STATE, Filters.eq(EventFields.STATE, state.name())));
		return merged(Stream.concat(messages, events).toList());
	}

	private EventTrail all() {
		return (this.query.type() != null) ? events(HistoryIndexes.EVENTS_BY_TYPE, Filters.empty())
				: events(HistoryIndexes.EVENTS_NEWEST, Filters.empty());
	}

	private EventTrail events(DeclaredIndex index, Bson fixed) {
		List<Bson> conditions = conditions(EventFields.ACCOUNT, EventFields.TYPE);
		conditions.add(fixed);
		return trail(this.events, EventFields.KEY, conditions, index);
	}

	private EventTrail messages(DeclaredIndex index, Bson fixed) {
		List<Bson> conditions = conditions(MessageFields.ACCOUNT, MessageFields.EVENT_TYPE);
		conditions.add(fixed);
		if (this.query.outcome() != null && this.query.outcome().reason() != null) {
			conditions.add(Filters.eq(MessageFields.REASON, this.query.outcome().reason()));
		}
		return trail(this.messages, MessageFields.EVENT_KEY, conditions, index);
	}

	private List<Bson> conditions(String accountField, String typeField) {
		List<Bson> conditions = new ArrayList<>();
		conditions.add(Filters.eq(accountField, this.account.value()));
		if (this.query.type() != null) {
			conditions.add(Filters.eq(typeField, this.query.type()));
		}
		return conditions;
	}

	private EventTrail trail(MongoCollection<Document> collection, String key, List<Bson> conditions,
			DeclaredIndex index) {
		return new IndexTrail(collection, key, Filters.and(conditions), index, this.query.from(), this.query.to(),
				this.direction);
	}

	private EventTrail merged(List<EventTrail> trails) {
		return (trails.size() == 1) ? trails.get(0) : new MergedTrail(trails, this.direction);
	}

}
