package com.olate.sms.servers.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import de.bwaldvogel.mongo.bson.Document;

/**
 * Write commands whose answers or order the library has wrong: an insert with duplicates
 * counts only what it inserted, and an ordered update stops at its first error.
 */
final class WriteCommands {

	private WriteCommands() {
	}

	static Document insert(Document command, UnaryOperator<Document> execute) {
		List<Document> documents = documents(command.get("documents"));
		Document answer = execute.apply(command);
		List<Document> errors = documents(answer.get("writeErrors"));
		if (!errors.isEmpty()) {
			answer.put("n", isOrdered(command) ? ((Number) errors.get(0).get("index")).intValue()
					: documents.size() - errors.size());
		}
		return answer;
	}

	static Document update(Document command, UnaryOperator<Document> execute) {
		List<Document> updates = documents(command.get("updates"));
		int matched = 0;
		int modified = 0;
		List<Document> upserted = new ArrayList<>();
		List<Document> errors = new ArrayList<>();
		for (int index = 0; index < updates.size() && (errors.isEmpty() || !isOrdered(command)); index++) {
			Document one = command.clone();
			one.put("updates", List.of(updates.get(index)));
			Document answer = execute.apply(one);
			matched += ((Number) answer.get("n")).intValue();
			modified += ((Number) answer.get("nModified")).intValue();
			upserted.addAll(at(index, answer.get("upserted")));
			errors.addAll(at(index, answer.get("writeErrors")));
		}
		Document answer = new Document("n", matched).append("nModified", modified);
		if (!upserted.isEmpty()) {
			answer.append("upserted", upserted);
		}
		if (!errors.isEmpty()) {
			answer.append("writeErrors", errors);
		}
		return answer.append("ok", 1.0);
	}

	private static List<Document> at(int index, Object entries) {
		List<Document> moved = documents(entries);
		moved.forEach((entry) -> entry.put("index", index));
		return moved;
	}

	private static boolean isOrdered(Document command) {
		return !Boolean.FALSE.equals(command.get("ordered"));
	}

	private static List<Document> documents(Object value) {
		List<Document> documents = new ArrayList<>();
		if (value instanceof Iterable<?> elements) {
			elements.forEach((element) -> documents.add((Document) element));
		}
		return documents;
	}

}
