package com.olate.sms.account.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Remembers every kind of query that the service has sent to the store, to ask the store
 * how each was answered.
 */
public class SentQueries implements CommandListener {

	private static final Set<String> QUERIES = Set.of("find", "distinct", "findAndModify", "aggregate", "update",
			"delete");

	private static final Set<String> OWN = Set.of("system.indexes");

	private final Map<String, BsonDocument> queries = new ConcurrentHashMap<>();

	@Override
	public void commandStarted(CommandStartedEvent event) {
		if (!QUERIES.contains(event.getCommandName())) {
			return;
		}
		// A copy: the bytes below it are used again for the next command.
		BsonDocument command = BsonDocument.parse(event.getCommand().toJson());
		switch (event.getCommandName()) {
			case "find" -> keep(command.getString("find"), filter(command, "filter"), command);
			case "distinct" -> keep(command.getString("distinct"), filter(command, "query"), command);
			case "findAndModify" -> keep(command.getString("findAndModify"), filter(command, "query"), command);
			case "aggregate" -> aggregate(command);
			case "update" -> many(command, "update", "updates");
			case "delete" -> many(command, "delete", "deletes");
			default -> throw new IllegalStateException(event.getCommandName());
		}
	}

	private void many(BsonDocument command, String name, String list) {
		command.getArray(list, new BsonArray())
			.forEach((one) -> keep(command.getString(name), filter(one.asDocument(), "q"), one.asDocument()));
	}

	private void aggregate(BsonDocument command) {
		List<BsonValue> stages = command.getArray("pipeline").getValues();
		BsonDocument first = stages.isEmpty() ? new BsonDocument() : stages.get(0).asDocument();
		keep(command.get("aggregate").asString(), filter(first, "$match"), command);
	}

	private static BsonDocument filter(BsonDocument in, String field) {
		return in.getDocument(field, new BsonDocument());
	}

	private void keep(BsonString collection, BsonDocument filter, BsonDocument options) {
		BsonDocument find = new BsonDocument("find", collection).append("filter", filter);
		for (String option : List.of("sort", "hint")) {
			BsonValue value = options.get(option);
			if (value != null && !value.isBoolean() && !(value.isDocument() && value.asDocument().isEmpty())) {
				find.append(option, value);
			}
		}
		if (!OWN.contains(collection.getValue())) {
			this.queries.putIfAbsent(shape(find), find);
		}
	}

	private static String shape(BsonDocument find) {
		return find.getString("find").getValue() + " by " + fields(find.getDocument("filter")) + " sorted by "
				+ find.get("sort") + " using " + find.get("hint");
	}

	private static List<String> fields(BsonDocument filter) {
		List<String> fields = new ArrayList<>();
		filter.forEach((field, condition) -> {
			if (condition.isArray()) {
				condition.asArray().forEach((part) -> fields.addAll(fields(part.asDocument())));
			}
			else {
				fields.add(field);
			}
		});
		return fields;
	}

	/**
	 * Forgets what was sent so far.
	 */
	public void clear() {
		this.queries.clear();
	}

	/**
	 * Each kind of query, with what the store says it does to answer it.
	 */
	public List<Sent> all(MongoOperations mongo) {
		return Map.copyOf(this.queries).entrySet().stream().map((query) -> {
			// A store that has nothing of a kind yet cannot say how it would look for it.
			if (!mongo.collectionExists(query.getValue().getString("find").getValue())) {
				mongo.createCollection(query.getValue().getString("find").getValue());
			}
			Document explained = mongo
				.executeCommand(new Document("explain", query.getValue()).append("verbosity", "queryPlanner"));
			BsonValue hint = query.getValue().get("hint");
			return new Sent(query.getKey(), query.getValue().getString("find").getValue(),
					(hint != null) ? hint.asString().getValue() : null,
					explained.get("queryPlanner", Document.class).get("winningPlan", Document.class).toJson());
		}).toList();
	}

	/**
	 * One kind of query.
	 *
	 * @param shape collection, fields and order
	 * @param index name of the index that it asks for
	 * @param plan of the store; {@code COLLSCAN} in it means that all documents are read
	 */
	public record Sent(String shape, String collection, @Nullable String index, String plan) {
	}

}
