package com.olate.sms.gateway.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * What phones have said lately about messages from our senders: one document for each
 * phone and sender, which only something later changes. Safe for use by several threads
 * and instances.
 */
public class Stops {

	/** Longer than any message under way then may still be sent. */
	public static final Duration KEPT = Duration.ofDays(1);

	private final MongoCollection<Document> collection;

	Stops(MongoCollection<Document> collection) {
		this.collection = collection;
	}

	/** Keeps it, unless something later is known; may be repeated. */
	public void keep(Stop stop, Instant now) {
		Document document = document(stop, now);
		if (!Inserts.ifAbsent(this.collection, document)) {
			Bson earlier = stop.stopped() ? Filters.lte("at", document.getDate("at"))
					: Filters.lt("at", document.getDate("at"));
			this.collection.replaceOne(Filters.and(Filters.eq("_id", document.getString("_id")), earlier), document);
		}
	}

	/** Those that were kept at this time or later. */
	public List<Stop> keptSince(Instant time) {
		List<Stop> stops = new ArrayList<>();
		this.collection.find(Filters.gte("keptAt", SubmissionDocuments.date(time)))
			.forEach((document) -> stops.add(new Stop(document.getString("sender"), document.getString("msisdn"),
					document.getBoolean("stopped", true), document.getDate("at").toInstant())));
		return stops;
	}

	private static Document document(Stop stop, Instant now) {
		return new Document("_id", stop.sender() + "/" + stop.msisdn()).append("sender", stop.sender())
			.append("msisdn", stop.msisdn())
			.append("stopped", stop.stopped())
			.append("at", SubmissionDocuments.date(stop.at()))
			.append("keptAt", SubmissionDocuments.date(now))
			.append("expireAt", SubmissionDocuments.date(now.plus(KEPT)));
	}

}
