package com.olate.sms.servers.store;

import java.util.List;
import java.util.stream.Stream;

import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.ErrorCode;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.NoopOplog;

/**
 * Reads that the library answers by copying a whole collection: an aggregation begins
 * with the documents that its first {@code $match} finds through an index, and a count
 * copies none.
 */
final class ReadCommands {

	private ReadCommands() {
	}

	static Document aggregate(StoreDatabase database, Document command, DatabaseResolver databases) {
		if (!(command.get("aggregate") instanceof String name)) {
			return cursor(database.getDatabaseName() + ".$cmd.aggregate", List.of());
		}
		String namespace = database.getDatabaseName() + "." + name;
		StoreCollection collection = database.collection(name);
		if (collection == null) {
			return cursor(namespace, List.of());
		}
		List<Document> pipeline = Aggregation.parse(command.get("pipeline"));
		Document filter = new Document();
		if (!pipeline.isEmpty() && pipeline.get(0).get("$match") instanceof Document match) {
			filter = match;
			pipeline = pipeline.subList(1, pipeline.size());
		}
		filter = IndexHint.in(filter, command);
		if (isCount(pipeline)) {
			int count = collection.count(filter, 0, 0);
			return cursor(namespace, (count > 0) ? List.of(new Document("_id", 1).append("n", count)) : List.of());
		}
		Aggregation aggregation = Aggregation.fromPipeline(pipeline, databases, database, collection, NoopOplog.get());
		aggregation.validate(command);
		Stream<Document> found = collection.handleQueryAsStream(filter);
		QueryResult result = collection.inBatches(aggregation.runStages(found), batchSize(command));
		return cursor(namespace, result.collectDocuments(), result.getCursorId());
	}

	/**
	 * Whether the pipeline is what drivers send for {@code countDocuments}.
	 */
	private static boolean isCount(List<Document> pipeline) {
		if (pipeline.size() != 1 || !(pipeline.get(0).get("$group") instanceof Document group)) {
			return false;
		}
		return group.size() == 2 && Integer.valueOf(1).equals(group.get("_id"))
				&& new Document("$sum", 1).equals(group.get("n"));
	}

	private static int batchSize(Document command) {
		Document cursor = (Document) command.getOrDefault("cursor", new Document());
		int size = number(cursor, "batchSize");
		return (size > 0) ? size : StoreBackend.FIRST_BATCH;
	}

	private static Document cursor(String namespace, List<Document> documents) {
		return cursor(namespace, documents, 0);
	}

	private static Document cursor(String namespace, List<Document> documents, long id) {
		Document cursor = new Document("id", id).append("ns", namespace).append("firstBatch", documents);
		return new Document("cursor", cursor).append("ok", 1.0);
	}

	static Document explain(StoreDatabase database, Document command) {
		Document find = (Document) command.get("explain");
		StoreCollection collection = (find.get("find") instanceof String name) ? database.collection(name) : null;
		if (collection == null) {
			throw new MongoServerError(ErrorCode.IllegalOperation,
					"the embedded store explains only a find on an existing collection");
		}
		return collection
			.explain(IndexHint.in((Document) find.getOrDefault("filter", new Document()), find),
					(Document) find.get("sort"), number(find, "skip"), number(find, "limit"))
			.append("ok", 1.0);
	}

	private static int number(Document command, String option) {
		return ((Number) command.getOrDefault(option, 0)).intValue();
	}

}
