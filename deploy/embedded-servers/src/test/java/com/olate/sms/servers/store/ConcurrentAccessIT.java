package com.olate.sms.servers.store;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ConcurrentAccessIT {

	private static final int THREADS = 8;

	@TempDir
	private Path folder;

	private StoreFixture store;

	private MongoCollection<Document> things;

	@BeforeEach
	void open() throws Exception {
		this.store = StoreFixture.open(this.folder);
		this.things = this.store.collection("things");
	}

	@AfterEach
	void close() {
		this.store.close();
	}

	@Test
	void aReaderNeverSeesHalfAnUpdate() {
		this.things.insertOne(new Document("_id", 1).append("left", 0).append("nested", new Document("right", 0)));
		AtomicBoolean reading = new AtomicBoolean(true);
		CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
			for (int value = 1; reading.get(); value++) {
				this.things.updateOne(Filters.eq("_id", 1),
						Updates.combine(Updates.set("left", value), Updates.set("nested.right", value)));
			}
		});
		try {
			for (int read = 0; read < 5_000; read++) {
				Document seen = this.things.find().first();
				assertThat(seen.get("nested", Document.class).get("right")).isEqualTo(seen.get("left"));
			}
		}
		finally {
			reading.set(false);
			writer.join();
		}
	}

	@Test
	void ofManyInsertsWithOneKeyOneSucceeds() {
		this.things.createIndex(Indexes.ascending("account", "event.id"), new IndexOptions().unique(true));
		AtomicInteger inserted = new AtomicInteger();
		for (int round = 0; round < 50; round++) {
			Document fact = new Document("account", "a").append("event", new Document("id", round));
			together(() -> insert(fact, inserted));
		}
		assertThat(inserted).hasValue(50);
		assertThat(this.things.countDocuments()).isEqualTo(50);
	}

	private boolean insert(Document fact, AtomicInteger inserted) {
		try {
			this.things.insertOne(new Document(fact));
			inserted.incrementAndGet();
			return true;
		}
		catch (MongoWriteException ex) {
			return false;
		}
	}

	@Test
	void aGuardedBalanceNeverGoesBelowZero() {
		this.things.insertOne(new Document("_id", 1).append("available", 100));
		AtomicInteger debits = new AtomicInteger();
		for (int round = 0; round < 40; round++) {
			together(() -> debits.addAndGet((int) this.things
				.updateOne(Filters.and(Filters.eq("_id", 1), Filters.gte("available", 1)), Updates.inc("available", -1))
				.getModifiedCount()));
		}
		assertThat(debits).hasValue(100);
		assertThat(this.things.find().first()).containsEntry("available", 0);
	}

	@Test
	void upsertsOfOneKeyMakeOneDocument() {
		for (int round = 0; round < 50; round++) {
			int id = round;
			together(() -> this.things.updateOne(Filters.eq("_id", id), Updates.inc("count", 1),
					new UpdateOptions().upsert(true)));
		}
		assertThat(this.things.countDocuments(Filters.eq("count", THREADS))).isEqualTo(50);
	}

	@Test
	void anIndexBuiltDuringInsertsKnowsAllDocuments() {
		CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> IntStream.range(0, 3_000)
			.forEach((number) -> this.things.insertOne(new Document("kind", number % 2))));
		this.things.createIndex(Indexes.ascending("kind"));
		writer.join();
		assertThat(this.things.countDocuments(Filters.eq("kind", 1))).isEqualTo(1_500);
	}

	private static <T> void together(Callable<T> work) {
		List<CompletableFuture<T>> running = IntStream.range(0, THREADS)
			.mapToObj((thread) -> CompletableFuture.supplyAsync(() -> {
				try {
					return work.call();
				}
				catch (Exception ex) {
					throw new IllegalStateException(ex);
				}
			}))
			.toList();
		running.forEach(CompletableFuture::join);
	}

}
