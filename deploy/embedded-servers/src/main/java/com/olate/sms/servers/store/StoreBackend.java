package com.olate.sms.servers.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.channel.Channel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers commands. Every answer, to a read too, waits until the journal holds all that
 * it shows, so nothing that a client has seen is lost with the process. Errors are
 * answered and logged here without the command, whose documents may hold numbers and
 * texts.
 */
final class StoreBackend extends AbstractMongoBackend {

	private static final Logger logger = LoggerFactory.getLogger(StoreBackend.class);

	private static final int INTERNAL_ERROR = 1;

	static final int FIRST_BATCH = 101;

	private static final int NEXT_BATCH = 1_000;

	private final DocumentStore store;

	private final Map<String, StoreDatabase> databases = new ConcurrentHashMap<>();

	StoreBackend(DocumentStore store, Clock clock) {
		super(clock);
		this.store = store;
		store.namespaces()
			.stream()
			.map((namespace) -> namespace.substring(0, namespace.indexOf('.')))
			.distinct()
			.forEach(this::resolveDatabase);
	}

	@Override
	protected MongoDatabase openOrCreateDatabase(String name) {
		return database(name);
	}

	private StoreDatabase database(String name) {
		return this.databases.computeIfAbsent(name,
				(absent) -> new StoreDatabase(absent, getCursorRegistry(), this.store));
	}

	@Override
	public void dropDatabase(String name) {
		super.dropDatabase(name);
		this.databases.remove(name);
	}

	void expire(Instant now) {
		this.databases.values().forEach((database) -> database.expire(now));
	}

	@Override
	public Document handleMessage(MongoMessage message) {
		try {
			return super.handleMessage(message);
		}
		catch (MongoServerError ex) {
			return error(ex.getCode(), ex.getCodeName(), ex.getMessageWithoutErrorCode());
		}
		catch (MongoServerException ex) {
			return error(INTERNAL_ERROR, "InternalError", ex.getMessageWithoutErrorCode());
		}
		catch (RuntimeException ex) {
			String command = message.getDocument().keySet().iterator().next();
			logger.error("command {} failed: {} at {}", command, ex.getClass().getName(), ex.getStackTrace()[0]);
			return error(INTERNAL_ERROR, "InternalError", "the embedded store failed: " + ex);
		}
	}

	private static Document error(int code, String name, String message) {
		return new Document("ok", 0.0).append("errmsg", message).append("code", code).append("codeName", name);
	}

	@Override
	public Document handleCommand(Channel channel, String database, String command, Document query) {
		CommandRules.check(command, query);
		try {
			return execute(channel, database, command, query);
		}
		finally {
			this.store.sync();
		}
	}

	private Document execute(Channel channel, String database, String command, Document query) {
		UnaryOperator<Document> library = (rest) -> super.handleCommand(channel, database, command, rest);
		return switch (command.toLowerCase(Locale.ROOT)) {
			case "hello" -> super.handleCommand(channel, database, "ismaster", query).append("isWritablePrimary", true);
			case "find" -> library.apply(withBatch(withHint(query), FIRST_BATCH));
			case "getmore" -> library.apply(withBatch(query, NEXT_BATCH));
			case "insert" -> WriteCommands.insert(query, library);
			case "update" -> WriteCommands.update(query, library);
			case "createindexes" -> IndexCommands.create(database(database), query, library);
			case "dropindexes" -> IndexCommands.drop(database(database), query, library);
			case "aggregate" -> ReadCommands.aggregate(database(database), query, this::resolveDatabase);
			case "explain" -> ReadCommands.explain(database(database), query);
			default -> library.apply(query);
		};
	}

	private static Document withHint(Document query) {
		Document hinted = query.clone();
		hinted.put("filter", IndexHint.in((Document) query.getOrDefault("filter", new Document()), query));
		return hinted;
	}

	private static Document withBatch(Document query, int size) {
		if (query.get("batchSize") instanceof Number given && given.intValue() > 0) {
			return query;
		}
		Document limited = query.clone();
		limited.put("batchSize", size);
		return limited;
	}

	@Override
	public void close() {
		super.close();
		try {
			this.store.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
