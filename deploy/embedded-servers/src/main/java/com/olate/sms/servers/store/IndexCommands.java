package com.olate.sms.servers.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.ErrorCode;
import de.bwaldvogel.mongo.exception.IndexNotFoundException;
import de.bwaldvogel.mongo.exception.MongoServerError;

/**
 * Index commands that the library has wrong: an index that exists is not added again, one
 * that contradicts an existing one is refused, and dropping by name or all touches only
 * the collection that was named.
 */
final class IndexCommands {

	private static final int INDEX_OPTIONS_CONFLICT = 85;

	private static final String PRIMARY = "_id_";

	private IndexCommands() {
	}

	static Document create(StoreDatabase database, Document command, UnaryOperator<Document> execute) {
		String collection = (String) command.get("createIndexes");
		List<Document> absent = new ArrayList<>();
		for (Object index : (List<?>) command.get("indexes")) {
			if (isAbsent(database, collection, (Document) index)) {
				absent.add((Document) index);
			}
		}
		Document rest = command.clone();
		rest.put("indexes", absent);
		return execute.apply(rest);
	}

	private static boolean isAbsent(StoreDatabase database, String collection, Document wanted) {
		String name = (String) wanted.get("name");
		Document existing = database.indexDefinition(collection, name);
		if (existing == null) {
			database.indexDefinitions(collection)
				.filter((index) -> !PRIMARY.equals(index.get("name")) && sameKey(index, wanted))
				.findFirst()
				.ifPresent((index) -> {
					throw new MongoServerError(INDEX_OPTIONS_CONFLICT, "IndexOptionsConflict",
							"Index already exists with a different name: " + index.get("name"));
				});
			return true;
		}
		if (!sameKey(existing, wanted)) {
			throw new MongoServerError(ErrorCode.IndexKeySpecsConflict,
					"an index named " + name + " exists with another key");
		}
		boolean same = Utils.isTrue(existing.get("unique")) == Utils.isTrue(wanted.get("unique"))
				&& Utils.isTrue(existing.get("sparse")) == Utils.isTrue(wanted.get("sparse"))
				&& Objects.equals(seconds(existing), seconds(wanted));
		if (!same && !PRIMARY.equals(name)) {
			throw new MongoServerError(INDEX_OPTIONS_CONFLICT, "IndexOptionsConflict",
					"an index named " + name + " exists with other options");
		}
		return false;
	}

	private static boolean sameKey(Document left, Document right) {
		return OrderedIndex.normalised(left.get("key")) instanceof Document key
				&& key.equals(OrderedIndex.normalised(right.get("key")));
	}

	private static Object seconds(Document index) {
		return OrderedIndex.normalised(index.get("expireAfterSeconds"));
	}

	/**
	 * Turns names into keys, the one form in which the library drops the right index.
	 */
	static Document drop(StoreDatabase database, Document command, UnaryOperator<Document> execute) {
		String collection = (String) command.get("dropIndexes");
		List<Document> keys = database.indexDefinitions(collection)
			.filter((index) -> !PRIMARY.equals(index.get("name")) && names(command.get("index"), index))
			.map((index) -> (Document) index.get("key"))
			.toList();
		if (keys.isEmpty() && !"*".equals(command.get("index"))) {
			throw new IndexNotFoundException("index not found with name [" + command.get("index") + "]");
		}
		for (Document key : keys) {
			Document one = command.clone();
			one.put("index", key);
			execute.apply(one);
		}
		return new Document("ok", 1.0);
	}

	private static boolean names(Object wanted, Document index) {
		if (wanted instanceof List<?> several) {
			return several.contains(index.get("name"));
		}
		return "*".equals(wanted) || index.get("name").equals(wanted)
				|| wanted instanceof Document key && sameKey(index, new Document("key", key));
	}

}
