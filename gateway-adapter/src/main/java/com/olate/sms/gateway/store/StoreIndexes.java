package com.olate.sms.gateway.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/**
 * The indexes of the gateway's database, all in one place; made and checked before
 * anything else uses it.
 */
@Component
class StoreIndexes implements InitializingBean {

	static final String SUBMISSIONS = "submissions";

	static final String PARKED_RECEIPTS = "parkedReceipts";

	static final String DAILY_COUNTS = "dailyCounts";

	static final String PAUSES = "pauses";

	static final String RECENT_TEXTS = "recentTexts";

	static final String STOPS = "stops";

	static final String GIVEN_ANSWERS = "givenAnswers";

	private static final Logger log = LoggerFactory.getLogger(StoreIndexes.class);

	private static final Map<String, List<Index>> DECLARED = Map.of(SUBMISSIONS,
			List.of(Index.sparse("by-time", "changesAt"), Index.sparse("waiting", WaitingKeys.FIELD),
					Index.sparse("by-receipt-key", "receiptKeys"), Index.sparse("open-by-number", "openTail"),
					Index.sparse("unpublished", "unpublished"), Index.expiry("expiry")),
			PARKED_RECEIPTS,
			List.of(Index.on("by-key", "keys"), Index.on("by-number", "tails"), Index.on("by-time", "lookAgainAt"),
					Index.expiry("expiry")),
			DAILY_COUNTS, List.of(Index.expiry("expiry")), RECENT_TEXTS, List.of(Index.expiry("expiry")), STOPS,
			List.of(Index.on("by-time", "keptAt"), Index.expiry("expiry")), GIVEN_ANSWERS,
			List.of(Index.expiry("expiry")));

	private final MongoOperations mongo;

	StoreIndexes(MongoOperations mongo) {
		this.mongo = mongo;
	}

	@Override
	public void afterPropertiesSet() {
		DECLARED.forEach((name, indexes) -> {
			MongoCollection<Document> collection = this.mongo.getCollection(name);
			indexes.forEach((index) -> collection.createIndex(index.keys(), index.options()));
			List<Document> found = collection.listIndexes().into(new ArrayList<>());
			List<String> missing = indexes.stream()
				.filter((index) -> found.stream().noneMatch(index::matches))
				.map(Index::name)
				.toList();
			if (!missing.isEmpty()) {
				throw new IllegalStateException("The collection " + name + " lacks the indexes " + missing
						+ ". Drop or rename what is in the way, then start again");
			}
		});
		log.info("indexes checked collections={}", DECLARED.size());
	}

	/**
	 * One index as declared.
	 */
	private record Index(String name, Document keys, boolean sparse, boolean expires) {

		static Index on(String name, String... fields) {
			Document keys = new Document();
			for (String field : fields) {
				keys.append(field, 1);
			}
			return new Index(name, keys, false, false);
		}

		static Index sparse(String name, String field) {
			return new Index(name, new Document(field, 1), true, false);
		}

		static Index expiry(String name) {
			return new Index(name, new Document("expireAt", 1), false, true);
		}

		IndexOptions options() {
			IndexOptions options = new IndexOptions().name(this.name).sparse(this.sparse);
			return this.expires ? options.expireAfter(0L, TimeUnit.SECONDS) : options;
		}

		boolean matches(Document listed) {
			return this.name.equals(listed.getString("name"))
					&& this.keys.keySet().equals(listed.get("key", Document.class).keySet())
					&& listed.getBoolean("sparse", false) == this.sparse;
		}

	}

}
