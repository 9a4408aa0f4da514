package com.olate.sms.account.ledger;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.olate.sms.account.history.MessageMetrics;
import com.olate.sms.servers.TestServers;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/**
 * The real ledger on a real store, in a database of its own; several of them on one
 * database are several processes.
 */
public final class MongoLedger implements AutoCloseable {

	private final MongoClient client;

	private final MongoDatabase database;

	private final Clock clock;

	private final FactSource[] sources;

	public MongoLedger(Clock clock, FactSource... sources) {
		this.client = MongoClients.create(TestServers.mongodbUri());
		this.database = this.client.getDatabase("test-" + UUID.randomUUID());
		this.clock = clock;
		this.sources = sources;
		LedgerConfiguration configuration = new LedgerConfiguration();
		for (var indexes : List.of(configuration.ledgerIndexes(), configuration.ledgerEventIndexes(),
				configuration.ledgerMessageIndexes())) {
			indexes.indexes()
				.forEach((index) -> this.database.getCollection(indexes.collection())
					.createIndex(index.keys(),
							new com.mongodb.client.model.IndexOptions().unique(index.unique()).sparse(index.sparse())));
		}
	}

	public Ledger process() {
		return new Ledger(store(), new Appends(walker(), this.clock));
	}

	Sweeper sweeper(Duration age) {
		return new Sweeper(store(), walker(), this.clock, age, metrics());
	}

	private static LedgerMetrics metrics() {
		SimpleMeterRegistry meters = new SimpleMeterRegistry();
		return new LedgerMetrics(meters, new MessageMetrics(meters));
	}

	LedgerStore store() {
		return new MongoLedgerStore(this.database);
	}

	Walker walker() {
		return new Walker(store(), List.of(this.sources), new Backoff(Duration.ofMillis(4), Duration.ofMillis(100)),
				(entry) -> {
				});
	}

	public MongoDatabase database() {
		return this.database;
	}

	@Override
	public void close() {
		this.database.drop();
		this.client.close();
	}

}
