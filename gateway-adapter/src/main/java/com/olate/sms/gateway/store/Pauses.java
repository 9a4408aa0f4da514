package com.olate.sms.gateway.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import org.bson.Document;

/**
 * What operators have paused, for all instances and until it is resumed: routes by name,
 * or all sending. Safe for use by several threads.
 */
public class Pauses {

	/** Stands for all routes. */
	public static final String ALL = "*";

	private final MongoCollection<Document> collection;

	Pauses(MongoCollection<Document> collection) {
		this.collection = collection;
	}

	/**
	 * Pauses, or says again who paused it and why.
	 * @param route its name, or {@link #ALL}
	 */
	public void pause(String route, String reason, Instant at) {
		this.collection.replaceOne(Filters.eq("_id", route),
				new Document("_id", route).append("reason", reason).append("at", SubmissionDocuments.date(at)),
				new ReplaceOptions().upsert(true));
	}

	public void resume(String route) {
		this.collection.deleteOne(Filters.eq("_id", route));
	}

	/** Who paused what and why, by route. */
	public Map<String, String> all() {
		Map<String, String> all = new HashMap<>();
		this.collection.find().forEach((document) -> all.put(document.getString("_id"), document.getString("reason")));
		return all;
	}

}
