package com.olate.sms.account.deadletters;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import com.olate.sms.account.storage.PagedFind;
import com.olate.sms.account.web.Page;
import com.olate.sms.account.web.PageQuery;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Repository;

/**
 * The dead letters of all topics and what became of them. Every change of state is one
 * update under the condition of the state before, so of two clicks one counts.
 */
@Repository
public class Letters {

	static final String COLLECTION = "deadLetters";

	static final String BY_EVENT = "event";

	static final String BY_NUMBER = "number";

	private final MongoCollection<Document> letters;

	private final Clock clock;

	Letters(MongoDatabaseFactory mongo, Clock clock) {
		this.letters = mongo.getMongoDatabase().getCollection(COLLECTION);
		this.clock = clock;
	}

	/**
	 * One page of the letters, newest first.
	 */
	public Page<Letter> page(LetterFilter filter, PageQuery query) {
		return new PagedFind(filter.condition(), Sorts.descending(LetterCodec.AT, LetterCodec.ID), filter.index())
			.read(this.letters, query, LetterCodec::read);
	}

	public Optional<Letter> find(String id) {
		return Optional.ofNullable(this.letters.find(Filters.eq(LetterCodec.ID, id)).first()).map(LetterCodec::read);
	}

	/**
	 * The newest letters of an event, of whatever account.
	 */
	public List<Letter> ofEvent(String eventId, int limit) {
		return newest(Filters.eq(LetterCodec.EVENT_ID, eventId), BY_EVENT, limit);
	}

	/**
	 * The newest letters that hold a phone number.
	 */
	public List<Letter> ofNumber(String digits, int limit) {
		return newest(Filters.eq(LetterCodec.NUMBERS, Numbers.digest(digits)), BY_NUMBER, limit);
	}

	/**
	 * How many letters nobody has done anything about.
	 */
	public long countWaiting() {
		return this.letters.countDocuments(Filters.eq(LetterCodec.STATE, LetterState.WAITING.name()),
				new CountOptions().hintString(LetterFilter.BY_STATE));
	}

	/**
	 * Closes every letter that holds a phone number.
	 * @return how many there were
	 */
	public long erase(String digits) {
		return this.letters
			.updateMany(Filters.eq(LetterCodec.NUMBERS, Numbers.digest(digits)),
					Updates.combine(Updates.set(LetterCodec.STATE, LetterState.ERASED.name()),
							Updates.set(LetterCodec.DONE_AT, now()), Updates.unset(LetterCodec.NUMBERS)))
			.getModifiedCount();
	}

	/**
	 * Adds a letter; again changes nothing.
	 */
	void add(Letter letter, Collection<String> numbers) {
		try {
			this.letters.insertOne(LetterCodec.write(letter, numbers));
		}
		catch (MongoWriteException ex) {
			if (ex.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
				throw ex;
			}
		}
	}

	/**
	 * Those that wait and are whole, oldest first.
	 */
	List<Letter> toReplay(LetterFilter filter, int limit) {
		return this.letters.find(Filters.and(filter.waiting().condition(), Filters.eq(LetterCodec.WHOLE, true)))
			.sort(Sorts.ascending(LetterCodec.AT, LetterCodec.ID))
			.hintString(filter.waiting().index())
			.limit(limit)
			.map(LetterCodec::read)
			.into(new ArrayList<>());
	}

	/**
	 * Those that began to be replayed before a moment and are not known to have been.
	 */
	List<Letter> left(Instant before, int limit) {
		return this.letters
			.find(Filters.and(Filters.eq(LetterCodec.STATE, LetterState.REPLAYING.name()),
					Filters.lt(LetterCodec.DONE_AT, Date.from(before))))
			.hintString(LetterFilter.BY_STATE)
			.limit(limit)
			.map(LetterCodec::read)
			.into(new ArrayList<>());
	}

	/**
	 * Moves a letter on from a state.
	 * @param by who wants it; {@code null} leaves what is there
	 * @return the letter as it is now, if it was in that state
	 */
	Optional<Letter> move(String id, LetterState from, LetterState to, @Nullable String by) {
		Bson change = Updates.combine(Updates.set(LetterCodec.STATE, to.name()),
				Updates.set(LetterCodec.DONE_AT, now()));
		return Optional.ofNullable(this.letters.findOneAndUpdate(
				Filters.and(Filters.eq(LetterCodec.ID, id), Filters.eq(LetterCodec.STATE, from.name())),
				(by != null) ? Updates.combine(change, Updates.set(LetterCodec.BY, by)) : change,
				new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)))
			.map(LetterCodec::read);
	}

	/**
	 * Removes letters that were rejected before a moment.
	 */
	long removeBefore(Instant before) {
		return this.letters.deleteMany(Filters.lt(LetterCodec.AT, Date.from(before))).getDeletedCount();
	}

	private List<Letter> newest(Bson condition, String index, int limit) {
		return this.letters.find(condition)
			.sort(Sorts.descending(LetterCodec.AT))
			.hintString(index)
			.limit(limit)
			.map(LetterCodec::read)
			.into(new ArrayList<>());
	}

	private Date now() {
		return Date.from(this.clock.instant());
	}

}
