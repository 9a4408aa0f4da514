package com.olate.sms.gateway.store;

import java.time.Duration;
import java.time.Instant;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
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
		Document document = new Document("_id", answer).append("at", SubmissionDocuments.date(now))
			.append("expireAt", SubmissionDocuments.date(now.plus(WITHIN)));
		try {
			this.collection.insertOne(document);
			return true;
		}
		catch (MongoWriteException ex) {
			if (ex.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
				throw ex;
			}
			return this.collection.updateOne(
					Filters.and(Filters.eq("_id", answer),
							Filters.lte("at", SubmissionDocuments.date(now.minus(WITHIN)))),
					Updates.combine(Updates.set("at", document.getDate("at")),
							Updates.set("expireAt", document.getDate("expireAt"))))
				.getMatchedCount() == 1;
		}
	}

}
