package com.olate.sms.servers.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import de.bwaldvogel.mongo.oplog.Oplog;
import org.jspecify.annotations.Nullable;

/**
 * The collections of one database and the definitions of their indexes, which are
 * documents of {@code system.indexes} and so survive a restart like all others.
 */
final class StoreDatabase extends AbstractSynchronizedMongoDatabase<Object> {

	private static final String INDEX_DEFINITIONS = "system.indexes";

	private static final int EXPIRY_BATCH = 1_000;

	private final DocumentStore store;

	StoreDatabase(String name, CursorRegistry cursors, DocumentStore store) {
		super(name, cursors);
		this.store = store;
		initializeNamespacesAndIndexes();
	}

	@Override
	protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
		return new StoreCollection(this, name, options, this.cursorRegistry,
				this.store.namespace(getFullCollectionNamespace(name)));
	}

	@Override
	protected Index<Object> openOrCreateUniqueIndex(String collection, String name, List<IndexKey> fields,
			boolean sparse) {
		return new OrderedIndex(name, fields, sparse, true);
	}

	@Override
	protected Index<Object> openOrCreateSecondaryIndex(String collection, String name, List<IndexKey> fields,
			boolean sparse) {
		return new OrderedIndex(name, fields, sparse, false);
	}

	@Override
	public void dropCollection(String name, Oplog oplog) {
		super.dropCollection(name, oplog);
		this.store.drop(getFullCollectionNamespace(name));
	}

	@Nullable StoreCollection collection(String name) {
		return (StoreCollection) resolveCollection(name, false);
	}

	/**
	 * The definition of an index, or null if the collection has none of that name.
	 */
	@Nullable Document indexDefinition(String collection, String name) {
		return indexDefinitions(collection).filter((index) -> name.equals(index.get("name"))).findFirst().orElse(null);
	}

	Stream<Document> indexDefinitions(String collection) {
		return definitions().filter((index) -> getFullCollectionNamespace(collection).equals(index.get("ns")));
	}

	private Stream<Document> definitions() {
		MongoCollection<Object> definitions = resolveCollection(INDEX_DEFINITIONS, false);
		return (definitions != null) ? definitions.queryAllAsStream() : Stream.empty();
	}

	/**
	 * Removes the documents whose time of expiry, by an index with
	 * {@code expireAfterSeconds}, has come.
	 */
	void expire(Instant now) {
		definitions().filter((index) -> index.containsKey("expireAfterSeconds")).forEach((index) -> expire(index, now));
	}

	private void expire(Document index, Instant now) {
		StoreCollection collection = collection(Utils.getCollectionNameFromFullName((String) index.get("ns")));
		if (collection == null) {
			return;
		}
		String field = ((Document) index.get("key")).keySet().iterator().next();
		Duration age = Duration.ofSeconds(((Number) index.get("expireAfterSeconds")).longValue());
		Document expired = new Document(field, new Document("$lte", now.minus(age)));
		int removed;
		do {
			removed = collection.deleteDocuments(expired, EXPIRY_BATCH, NoopOplog.get());
			this.store.sync();
		}
		while (removed == EXPIRY_BATCH);
	}

	@Override
	protected long getFileSize() {
		return 0;
	}

	@Override
	protected long getStorageSize() {
		return 0;
	}

}
