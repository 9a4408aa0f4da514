package com.olate.sms.account.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.storage.PagedFind;
import com.olate.sms.account.web.Page;
import com.olate.sms.account.web.PageQuery;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Repository;

/**
 * The events of an account with what became of their messages, as its owner looks through
 * them. A list goes on from a place by an index, so the last page costs what the first
 * does; where a find is rare, a bounded number of events is looked at for one answer.
 */
@Repository
public class ListedEvents {

	/** Events that are looked at for one answer. */
	private static final int MOST_LOOKED_AT = 400;

	private static final int STEP = 50;

	private final MongoCollection<Document> events;

	private final MongoCollection<Document> messages;

	private final HistorySearch search;

	ListedEvents(MongoDatabaseFactory mongo, HistorySearch search) {
		this.events = mongo.getMongoDatabase().getCollection(EventFields.COLLECTION);
		this.messages = mongo.getMongoDatabase().getCollection(MessageFields.COLLECTION);
		this.search = search;
	}

	/**
	 * A part of a list.
	 * @param place where it begins, not included; null for the newest
	 */
	public EventSlice slice(AccountId account, EventQuery query, @Nullable EventPlace place,
			EventPlace.Direction direction, int size) {
		EventWalk walk = walk(account, query, direction);
		List<EventDocument> found = new ArrayList<>(walk.next(place, size + 1, MOST_LOOKED_AT));
		boolean more = found.size() > size || walk.isUnfinished();
		if (found.size() > size) {
			found.remove(size);
		}
		found.sort((left, right) -> EventPlace.of(left).compareTo(EventPlace.of(right)));
		EventPlace first = found.isEmpty() ? place : EventPlace.of(found.get(0));
		EventPlace last = found.isEmpty() ? place : EventPlace.of(found.get(found.size() - 1));
		boolean older = direction == EventPlace.Direction.OLDER;
		EventPlace onwards = walk.isUnfinished() ? walk.reached() : (older ? last : first);
		return new EventSlice(withMessages(found), older ? ((place != null) ? first : null) : (more ? onwards : null),
				older ? (more ? onwards : null) : last,
				(walk.isUnfinished() && walk.reached() != null) ? walk.reached().at() : null);
	}

	/**
	 * One event of the account.
	 */
	public Optional<ListedEvent> find(AccountId account, EventKey key) {
		return read(List.of(key)).values()
			.stream()
			.filter((event) -> event.accountId().equals(account))
			.findFirst()
			.map((event) -> withMessages(List.of(event)).get(0));
	}

	/**
	 * The messages of an event, in send order.
	 */
	public Page<MessageDocument> messages(EventDocument event, PageQuery query) {
		return new PagedFind(Filters.eq(MessageFields.EVENT_KEY, event.key().value()),
				Sorts.ascending(MessageFields.SEQUENCE), HistoryIndexes.MESSAGES_OF_EVENT.name())
			.read(this.messages, query, MessageCodec::read);
	}

	/**
	 * All events that fit with those of their messages that do, some at a time.
	 */
	public void each(AccountId account, EventQuery query, EventReader reader) {
		EventWalk walk = walk(account, query, EventPlace.Direction.OLDER);
		EventPlace place = null;
		List<EventDocument> found;
		do {
			found = walk.next(place, STEP, Integer.MAX_VALUE);
			found.forEach((event) -> reader.read(event, messages(walk, event)));
			place = found.isEmpty() ? null : EventPlace.of(found.get(found.size() - 1));
		}
		while (place != null);
	}

	private List<MessageDocument> messages(EventWalk walk, EventDocument event) {
		return this.messages.find(Filters.eq(MessageFields.EVENT_KEY, event.key().value()))
			.sort(Sorts.ascending(MessageFields.SEQUENCE))
			.hintString(HistoryIndexes.MESSAGES_OF_EVENT.name())
			.map(MessageCodec::read)
			.into(new ArrayList<>())
			.stream()
			.filter((message) -> walk.check().fits(event, message))
			.toList();
	}

	private EventWalk walk(AccountId account, EventQuery query, EventPlace.Direction direction) {
		List<Meant> meant = (query.search() != null) ? this.search.resolve(account, query.search()) : List.of();
		EventTrail trail = meant.stream().anyMatch(Meant::isNobody) ? new ListTrail(List.of(), direction)
				: new EventTrails(this.events, this.messages, account, query, direction).choose(meant);
		return new EventWalk(trail, new EventCheck(this.messages, query, meant), this::read);
	}

	private Map<EventKey, EventDocument> read(List<EventKey> keys) {
		return this.events.find(Filters.in(EventFields.KEY, keys.stream().map(EventKey::value).toList()))
			.map(EventCodec::read)
			.into(new ArrayList<>())
			.stream()
			.collect(Collectors.toMap(EventDocument::key, Function.identity()));
	}

	private List<ListedEvent> withMessages(List<EventDocument> events) {
		Map<String, List<Tally.Count>> counts = counts(events.stream().map((event) -> event.key().value()).toList());
		Map<EventKey, Tally> tallies = new LinkedHashMap<>();
		events.forEach(
				(event) -> tallies.put(event.key(), new Tally(counts.getOrDefault(event.key().value(), List.of()))));
		Map<EventKey, List<MessageDocument>> few = recipients(tallies.entrySet()
			.stream()
			.filter((tally) -> tally.getValue().total() > 0 && tally.getValue().total() <= ListedEvent.FEW)
			.map((tally) -> tally.getKey().value())
			.toList());
		return events.stream()
			.map((event) -> new ListedEvent(event, tallies.getOrDefault(event.key(), Tally.NONE),
					few.getOrDefault(event.key(), List.of())))
			.toList();
	}

	private Map<String, List<Tally.Count>> counts(List<String> keys) {
		Map<String, List<Tally.Count>> counts = new HashMap<>();
		if (!keys.isEmpty()) {
			Document group = new Document("event", "$" + MessageFields.EVENT_KEY)
				.append("state", "$" + MessageFields.STATE)
				.append("reason", "$" + MessageFields.REASON);
			this.messages
				.aggregate(List.of(Aggregates.match(Filters.in(MessageFields.EVENT_KEY, keys)),
						Aggregates.group(group, Accumulators.sum("messages", 1))))
				.hintString(HistoryIndexes.MESSAGES_OF_EVENT.name())
				.forEach((found) -> {
					Document of = found.get("_id", Document.class);
					counts.computeIfAbsent(of.getString("event"), (key) -> new ArrayList<>())
						.add(new Tally.Count(MessageState.valueOf(of.getString("state")), of.getString("reason"),
								found.getInteger("messages")));
				});
		}
		return counts;
	}

	private Map<EventKey, List<MessageDocument>> recipients(List<String> keys) {
		if (keys.isEmpty()) {
			return Map.of();
		}
		return this.messages.find(Filters.in(MessageFields.EVENT_KEY, keys))
			.sort(Sorts.ascending(MessageFields.EVENT_KEY, MessageFields.SEQUENCE))
			.hintString(HistoryIndexes.MESSAGES_OF_EVENT.name())
			.map(MessageCodec::read)
			.into(new ArrayList<>())
			.stream()
			.collect(Collectors.groupingBy(MessageDocument::eventKey));
	}

}
