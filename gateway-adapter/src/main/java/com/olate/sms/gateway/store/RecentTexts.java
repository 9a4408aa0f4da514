package com.olate.sms.gateway.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * The latest texts of each phone to each of our addresses, so that one that comes again
 * is known. Safe for use by several threads and instances.
 */
public class RecentTexts {

	private static final Duration KEPT = Duration.ofDays(1);

	private static final int ATTEMPTS = 20;

	private final MongoCollection<Document> collection;

	RecentTexts(MongoCollection<Document> collection) {
		this.collection = collection;
	}

	/**
	 * Changes what is known of one phone and address. The change is decided on what is
	 * there, and decided again if somebody else was faster.
	 * @param key names phone and address without saying them
	 * @param change what is to be known; empty to leave it as it is
	 * @return what is known now
	 * @throws IllegalStateException if others are faster all the time
	 */
	public List<KnownText> change(String key, Function<List<KnownText>, Optional<List<KnownText>>> change,
			Instant now) {
		for (int i = 0; i < ATTEMPTS; i++) {
			Document found = this.collection.find(Filters.eq("_id", key)).first();
			List<KnownText> known = (found != null) ? texts(found) : List.of();
			Optional<List<KnownText>> next = change.apply(known);
			if (next.isEmpty()) {
				return known;
			}
			Document written = document(key, next.get(), now);
			if (write(found, written)) {
				return next.get();
			}
		}
		throw new IllegalStateException("The texts of one phone change all the time");
	}

	private boolean write(@Nullable Document before, Document after) {
		if (before != null) {
			return this.collection.replaceOne(Filters.and(Filters.eq("_id", before.getString("_id")),
					Filters.eq("revision", before.getObjectId("revision"))), after)
				.getMatchedCount() == 1;
		}
		return Inserts.ifAbsent(this.collection, after);
	}

	private static Document document(String key, List<KnownText> texts, Instant now) {
		return new Document("_id", key).append("revision", new ObjectId())
			.append("texts",
					texts.stream()
						.map((text) -> new Document("content", text.content()).append("id", text.id())
							.append("at", SubmissionDocuments.date(text.at())))
						.toList())
			.append("expireAt", SubmissionDocuments.date(now.plus(KEPT)));
	}

	private static List<KnownText> texts(Document document) {
		return document.getList("texts", Document.class)
			.stream()
			.map((text) -> new KnownText(text.getString("content"), text.getString("id"),
					text.getDate("at").toInstant()))
			.toList();
	}

}
