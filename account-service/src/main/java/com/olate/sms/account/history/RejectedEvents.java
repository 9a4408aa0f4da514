package com.olate.sms.account.history;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.olate.sms.account.accounts.AccountId;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Repository;

/**
 * Events that ended on the dead-letter topic, kept beside the others under keys of their
 * own: a key is made of where the record lay, so a record is shown once, and never stands
 * in the way of a good event with the same identity.
 */
@Repository
public class RejectedEvents {

	private final MongoCollection<Document> events;

	private final Duration window;

	RejectedEvents(MongoDatabaseFactory mongo, @Value("${olate.window}") Duration window) {
		this.events = mongo.getMongoDatabase().getCollection(EventFields.COLLECTION);
		this.window = window;
	}

	/**
	 * Adds an event; again changes nothing.
	 */
	public void add(Rejected event) {
		try {
			this.events.insertOne(EventCodec.write(document(event)));
		}
		catch (MongoWriteException ex) {
			if (ex.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
				throw ex;
			}
		}
	}

	private EventDocument document(Rejected event) {
		return new EventDocument(EventKey.rejected(event.account(), event.origin()), event.account(), event.source(),
				event.eventId(), event.type(), event.number(), null, null, null, null, 0, "", event.acceptedAt(),
				windowOf(event.rejectedAt()), null, EventState.REJECTED, event.cause(), 0, 0, 0, event.rejectedAt(),
				List.of());
	}

	/**
	 * The last end of a window before the event was rejected: that of its own window.
	 */
	private Instant windowOf(Instant rejectedAt) {
		long length = this.window.toMillis();
		return Instant.ofEpochMilli(Math.floorDiv(rejectedAt.toEpochMilli(), length) * length);
	}

	/**
	 * An event that was rejected.
	 *
	 * @param origin where its record lay; the same for the same record
	 * @param cause a sentence for people
	 */
	public record Rejected(AccountId account, String origin, String eventId, String source, String type,
			@Nullable String number, String cause, Instant acceptedAt, Instant rejectedAt) {
	}

}
