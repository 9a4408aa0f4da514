package com.olate.sms.account.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import com.olate.sms.account.storage.CollectionIndexes;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * One document for each wish, which holds its latest event. Every change is conditional
 * on the event's number, so of two who ask at once one makes the event and both get it;
 * {@link #DUE} is there only until Kafka has the event, so its sparse index is the work
 * list.
 */
class OutboxEvents {

	static final String COLLECTION = "outbox";

	static final String ACCOUNT = "accountId";

	static final String NAME = "name";

	static final String TYPE = "type";

	static final String DATA = "data";

	static final String SEQUENCE = "sequence";

	static final String AT = "at";

	static final String DUE = "due";

	private final MongoCollection<Document> events;

	private final Clock clock;

	private final Duration window;

	/**
	 * @param window how long an event that was published counts as on its way
	 */
	OutboxEvents(MongoDatabase database, Clock clock, Duration window) {
		this.events = database.getCollection(COLLECTION);
		this.clock = clock;
		this.window = window;
	}

	static CollectionIndexes indexes() {
		return CollectionIndexes.on(COLLECTION).sparse(DUE, new Document(DUE, 1)).index("oldest", new Document(AT, 1));
	}

	/**
	 * Stores the event of a wish; once it is answered, the event will be published.
	 * @return the new event, or the one that is on its way already
	 */
	OutboxEvent ask(Wish wish) {
		while (true) {
			Optional<OutboxEvent> last = find(wish);
			if (last.filter(this::isOnItsWay).isPresent()) {
				return last.get();
			}
			Instant now = this.clock.instant();
			if (last.isEmpty()) {
				insert(wish, now);
			}
			else {
				this.events.updateOne(stillAt(last.get()), Updates.combine(Updates.inc(SEQUENCE, 1L),
						Updates.set(AT, Date.from(now)), Updates.set(DUE, Date.from(now))));
			}
		}
	}

	/**
	 * The event of the wish that has been asked for and may not have been decided yet.
	 */
	Optional<OutboxEvent> onItsWay(Wish wish) {
		return find(wish).filter(this::isOnItsWay);
	}

	private Optional<OutboxEvent> find(Wish wish) {
		return Optional.ofNullable(this.events.find(Filters.eq("_id", wish.key())).first()).map(OutboxEvent::read);
	}

	private boolean isOnItsWay(OutboxEvent event) {
		return event.due() != null || event.at().isAfter(this.clock.instant().minus(this.window));
	}

	private void insert(Wish wish, Instant now) {
		Document data = new Document();
		wish.data().forEach(data::append);
		try {
			this.events.insertOne(new Document("_id", wish.key()).append(ACCOUNT, wish.account().value())
				.append(NAME, wish.name())
				.append(TYPE, wish.type())
				.append(DATA, data)
				.append(SEQUENCE, 1L)
				.append(AT, Date.from(now))
				.append(DUE, Date.from(now)));
		}
		catch (MongoWriteException ex) {
			if (ex.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
				throw ex;
			}
		}
	}

	/**
	 * Takes events that are to be published, for as long as the lease; who does not
	 * acknowledge them by then leaves them to be taken again.
	 */
	List<OutboxEvent> take(int most, Duration lease) {
		Instant now = this.clock.instant();
		List<OutboxEvent> taken = new ArrayList<>();
		for (Document stored : this.events.find(Filters.lte(DUE, Date.from(now)))
			.sort(Sorts.ascending(DUE))
			.hintString(DUE)
			.limit(most)) {
			OutboxEvent event = OutboxEvent.read(stored);
			Bson untaken = Filters.and(stillAt(event), Filters.eq(DUE, stored.getDate(DUE)));
			if (this.events.updateOne(untaken, Updates.set(DUE, Date.from(now.plus(lease)))).getModifiedCount() == 1) {
				taken.add(event);
			}
		}
		return taken;
	}

	/**
	 * Kafka has the event.
	 */
	void published(OutboxEvent event) {
		this.events.updateOne(stillAt(event), Updates.unset(DUE));
	}

	/**
	 * How many events Kafka has not acknowledged yet.
	 */
	long waiting() {
		return this.events.countDocuments(Filters.exists(DUE));
	}

	/**
	 * Forgets what was published before that time. The next event of such a wish would
	 * have the number of an earlier one, so history must have forgotten them too.
	 */
	long removeBefore(Instant before) {
		return this.events.deleteMany(Filters.and(Filters.lt(AT, Date.from(before)), Filters.exists(DUE, false)))
			.getDeletedCount();
	}

	private static Bson stillAt(OutboxEvent event) {
		return Filters.and(Filters.eq("_id", event.wish().key()), Filters.eq(SEQUENCE, event.sequence()));
	}

}
