package com.olate.sms.servers.store;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.ErrorCode;
import de.bwaldvogel.mongo.exception.MongoServerError;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what this store would do wrongly or not at all, before anything is done. The
 * library below ignores most of it silently.
 */
final class CommandRules {

	private static final Set<String> COMMANDS = Set.of("hello", "ismaster", "ping", "buildinfo", "serverstatus",
			"whatsmyuri", "connectionstatus", "hostinfo", "getcmdlineopts", "getlog", "endsessions", "listdatabases",
			"dropdatabase", "find", "getmore", "killcursors", "insert", "update", "delete", "findandmodify", "count",
			"distinct", "aggregate", "explain", "create", "drop", "listcollections", "createindexes", "dropindexes",
			"listindexes", "collstats", "dbstats", "validate");

	private static final Map<String, String> UNSUPPORTED_OPTIONS = Map.ofEntries(
			Map.entry("startTransaction", "transactions"), Map.entry("autocommit", "transactions"),
			Map.entry("txnNumber", "transactions and retryable writes"), Map.entry("capped", "capped collections"),
			Map.entry("timeseries", "time series"), Map.entry("viewOn", "views"), Map.entry("validator", "validators"),
			Map.entry("clusteredIndex", "clustered collections"), Map.entry("tailable", "tailable cursors"),
			Map.entry("min", "the option min"), Map.entry("max", "the option max"),
			Map.entry("returnKey", "the option returnKey"), Map.entry("showRecordId", "the option showRecordId"),
			Map.entry("encryptionInformation", "encryption"));

	private static final Set<String> UNSUPPORTED_OPERATORS = Set.of("$text", "$where", "$jsonSchema", "$near",
			"$geoIntersects", "$function", "$accumulator");

	private static final Set<String> UNSUPPORTED_STAGES = Set.of("$changeStream", "$out", "$merge", "$search",
			"$searchMeta", "$vectorSearch");

	private static final Set<String> INDEX_OPTIONS = Set.of("v", "key", "name", "ns", "unique", "sparse", "background",
			"expireAfterSeconds");

	private CommandRules() {
	}

	/**
	 * Checks one command.
	 * @throws MongoServerError naming what is not supported
	 */
	static void check(String command, Document query) {
		String name = command.toLowerCase(Locale.ROOT);
		if (!COMMANDS.contains(name)) {
			throw new MongoServerError(ErrorCode.CommandNotFound,
					"the embedded store has no command '" + command + "'");
		}
		checkOptions(query);
		switch (name) {
			case "update" -> list(query.get("updates")).forEach(CommandRules::checkUpdate);
			case "delete" -> list(query.get("deletes")).forEach(CommandRules::checkOptions);
			case "findandmodify" -> checkFindAndModify(query);
			case "aggregate" -> list(query.get("pipeline")).forEach(CommandRules::checkStage);
			case "createindexes" -> list(query.get("indexes")).forEach(CommandRules::checkIndex);
			default -> checkFilter(query.get("filter"));
		}
		checkFilter(query.get("query"));
	}

	private static void checkOptions(Document options) {
		Object collation = options.get("collation");
		if (collation instanceof Document document && !"simple".equals(document.get("locale"))) {
			throw unsupported("collation");
		}
		UNSUPPORTED_OPTIONS.forEach((option, words) -> {
			Object value = options.get(option);
			if (value != null && !Boolean.FALSE.equals(value) || "autocommit".equals(option) && value != null) {
				throw unsupported(words);
			}
		});
		if (options.get("let") instanceof Document variables && !variables.isEmpty()) {
			throw unsupported("the option let");
		}
		checkFilter(options.get("q"));
	}

	private static void checkUpdate(Document update) {
		checkOptions(update);
		checkChange(update.get("u"));
		if (update.containsKey("sort")) {
			throw unsupported("the option sort of an update");
		}
	}

	private static void checkFindAndModify(Document query) {
		checkChange(query.get("update"));
	}

	private static void checkChange(@Nullable Object change) {
		if (change instanceof Collection) {
			throw unsupported("an update by a pipeline");
		}
	}

	private static void checkStage(Document stage) {
		stage.forEach((name, content) -> {
			if (UNSUPPORTED_STAGES.contains(name)) {
				throw unsupported("the stage " + name);
			}
			if (name.equals("$match")) {
				checkFilter(content);
			}
		});
	}

	private static void checkIndex(Document index) {
		checkOptions(index);
		index.forEach((option, value) -> {
			if (!INDEX_OPTIONS.contains(option) && !option.equals("collation")) {
				throw unsupported(
						option.equals("partialFilterExpression") ? "a partial index" : "the index option " + option);
			}
		});
		Document key = (Document) index.get("key");
		key.forEach((field, kind) -> {
			if (!(kind instanceof Number)) {
				throw unsupported("an index of kind " + kind);
			}
			if (field.contains("$")) {
				throw unsupported("a wildcard index");
			}
		});
		if (index.containsKey("expireAfterSeconds") && key.size() > 1) {
			throw new MongoServerError(ErrorCode.InvalidOptions,
					"expireAfterSeconds is possible only on an index of one field");
		}
	}

	private static void checkFilter(@Nullable Object filter) {
		if (filter instanceof Collection<?> parts) {
			parts.forEach(CommandRules::checkFilter);
		}
		else if (filter instanceof Document document) {
			document.forEach((key, value) -> {
				if (UNSUPPORTED_OPERATORS.contains(key)) {
					throw unsupported("the operator " + key);
				}
				checkFilter(value);
			});
		}
	}

	@SuppressWarnings("unchecked")
	private static List<Document> list(@Nullable Object documents) {
		return (documents instanceof List<?>) ? (List<Document>) documents : List.of();
	}

	private static MongoServerError unsupported(String what) {
		return new MongoServerError(ErrorCode.IllegalOperation, "the embedded store does not support " + what);
	}

}
