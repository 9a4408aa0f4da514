package com.olate.sms.account.payments;

import java.time.Clock;
import java.util.Date;
import java.util.Optional;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import org.bson.Document;

import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Repository;

/**
 * The webhooks that were dealt with, by their id, for good. One is noted after its
 * effect, which can be repeated: a crash in between repeats the effect, and nothing is
 * lost.
 */
@Repository
class Payments {

	private static final String COLLECTION = "payments";

	private final MongoCollection<Document> payments;

	private final Clock clock;

	Payments(MongoDatabaseFactory mongo, Clock clock) {
		this.payments = mongo.getMongoDatabase().getCollection(COLLECTION);
		this.clock = clock;
	}

	/**
	 * The order that the webhook was for.
	 */
	Optional<String> orderOf(String webhookId) {
		return Optional.ofNullable(this.payments.find(Filters.eq("_id", webhookId)).first())
			.map((stored) -> stored.getString("orderId"));
	}

	void note(String webhookId, PaymentReport report) {
		try {
			this.payments.insertOne(new Document("_id", webhookId).append("orderId", report.orderId())
				.append("amount", report.paid().amount().toPlainString())
				.append("currency", report.paid().currency())
				.append("at", Date.from(this.clock.instant())));
		}
		catch (MongoWriteException ex) {
			if (ex.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
				throw ex;
			}
		}
	}

}
