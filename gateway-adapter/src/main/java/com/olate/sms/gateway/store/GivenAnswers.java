package com.olate.sms.gateway.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import org.bson.Document;

/**
 * Which answers were given lately, so that no instance gives one again. Safe for use by
 * several threads and instances.
 */
public class GivenAnswers {

	/** So long there is no second one. */
	public static final Duration WITHIN = Duration.ofHours(24);

	private final MongoCollection<Document> collection;

	GivenAnswers(MongoCollection<Document> collection) {
		this.collection = collection;
	}

	/**
	 * Notes that an answer is given, before it is.
	 * @return whether it may be: true for one caller only, and never when in doubt
	 */
	public boolean give(String answer, Instant now) {
		Document times = new Document("at", SubmissionDocuments.date(now)).append("expireAt",
				SubmissionDocuments.date(now.plus(WITHIN)));
		Document first = new Document("_id", answer);
		first.putAll(times);
		if (Inserts.ifAbsent(this.collection, first)) {
			return true;
		}
		Date before = SubmissionDocuments.date(now.minus(WITHIN));
		return this.collection
			.updateOne(Filters.and(Filters.eq("_id", answer), Filters.lte("at", before)), new Document("$set", times))
			.getMatchedCount() == 1;
	}

}
