package com.olate.sms.account.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.olate.sms.account.storage.DeclaredIndex;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Events found by an index that begins with what the filter fixes and goes on with time
 * and key: of the events themselves, or of their messages. It goes on from a place by two
 * searches in the index, the rest of the same instant and what is beyond it, so it does
 * not matter how far into a list that is, nor how many messages an event has.
 *
 * @param collection of events or of messages
 * @param key the field that holds the event's key
 * @param filter what the index fixes, and what else must be true
 * @param from the earliest time, inclusive
 * @param to the first time that is too late
 */
record IndexTrail(MongoCollection<Document> collection, String key, Bson filter, DeclaredIndex index,
		@Nullable Instant from, @Nullable Instant to, EventPlace.Direction direction) implements EventTrail {

	private static final String AT = EventFields.AT;

	/** Sorts behind every character of a key. */
	private static final char LAST = '~';

	@Override
	public List<EventPlace> after(@Nullable EventPlace place, int most) {
		Set<EventPlace> found = new LinkedHashSet<>();
		EventPlace last = place;
		boolean more = true;
		while (more && found.size() < most) {
			List<EventPlace> next = (last != null) ? read(sameTime(last), most) : List.of();
			if (next.isEmpty()) {
				next = read(beyond(last), most);
				more = next.size() == most;
			}
			found.addAll(next);
			last = next.isEmpty() ? last : next.get(next.size() - 1);
		}
		return found.stream().limit(most).toList();
	}

	private List<EventPlace> read(Bson where, int most) {
		return this.collection.find(Filters.and(this.filter, where))
			.sort(older() ? Sorts.orderBy(Sorts.descending(AT), Sorts.ascending(this.key))
					: Sorts.orderBy(Sorts.ascending(AT), Sorts.descending(this.key)))
			.hintString(this.index.name())
			.projection(Projections.include(AT, this.key))
			.limit(most)
			.map((found) -> new EventPlace(found.getDate(AT).toInstant(), new EventKey(found.getString(this.key))))
			.into(new ArrayList<>());
	}

	private boolean older() {
		return this.direction == EventPlace.Direction.OLDER;
	}

	/**
	 * Bounds that leave the place itself out of the range of the index, since it may have
	 * as many entries as messages.
	 */
	private Bson sameTime(EventPlace last) {
		String key = last.key().value();
		char end = key.charAt(key.length() - 1);
		String before = key.substring(0, key.length() - 1) + (char) (end - 1) + LAST;
		return Filters.and(Filters.eq(AT, Date.from(last.at())),
				older() ? Filters.gt(this.key, key + LAST) : Filters.lte(this.key, before));
	}

	private Bson beyond(@Nullable EventPlace last) {
		Instant earliest = this.from;
		Instant latest = (this.to != null) ? this.to.minusMillis(1) : null;
		if (last != null && older()) {
			latest = min(latest, last.at().minusMillis(1));
		}
		else if (last != null) {
			earliest = max(earliest, last.at().plusMillis(1));
		}
		List<Bson> bounds = new ArrayList<>();
		if (earliest != null) {
			bounds.add(Filters.gte(AT, Date.from(earliest)));
		}
		if (latest != null) {
			bounds.add(Filters.lte(AT, Date.from(latest)));
		}
		return bounds.isEmpty() ? Filters.empty() : Filters.and(bounds);
	}

	private static Instant min(@Nullable Instant bound, Instant other) {
		return (bound == null || other.isBefore(bound)) ? other : bound;
	}

	private static Instant max(@Nullable Instant bound, Instant other) {
		return (bound == null || other.isAfter(bound)) ? other : bound;
	}

}
