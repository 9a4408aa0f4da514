package com.olate.sms.servers.store;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class StoreServerIT {

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
	void healthChecksAreAnswered() {
		assertThat(this.store.database().runCommand(new Document("hello", 1))).containsEntry("isWritablePrimary", true)
			.containsEntry("ok", 1.0);
		assertThat(this.store.database().runCommand(new Document("ping", 1))).containsEntry("ok", 1.0);
	}

	@Test
	void concernsAndPreferencesOfARealClusterAreAccepted() {
		MongoCollection<Document> careful = this.things.withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
			.withReadConcern(ReadConcern.MAJORITY)
			.withReadPreference(ReadPreference.primary());
		careful.insertOne(new Document("_id", 1));
		assertThat(careful.find().first()).containsEntry("_id", 1);
	}

	@Test
	void anUnorderedInsertTellsItsDuplicatesAndCountsOnlyWhatItInserted() {
		this.things.insertOne(new Document("_id", 2));
		assertThatExceptionOfType(MongoBulkWriteException.class)
			.isThrownBy(() -> this.things.insertMany(ids(1, 2, 3, 2), new InsertManyOptions().ordered(false)))
			.satisfies((trouble) -> {
				assertThat(trouble.getWriteErrors()).extracting(BulkWriteError::getIndex).containsExactly(1, 3);
				assertThat(trouble.getWriteErrors()).extracting(BulkWriteError::getCode).containsOnly(11000);
				assertThat(trouble.getWriteResult().getInsertedCount()).isEqualTo(2);
			});
		assertThat(this.things.countDocuments()).isEqualTo(3);
	}

	@Test
	void anOrderedBulkStopsAtItsFirstError() {
		this.things.createIndex(Indexes.ascending("name"), new IndexOptions().unique(true).sparse(true));
		this.things.insertMany(List.of(new Document("_id", 1).append("name", "taken"), new Document("_id", 2),
				new Document("_id", 3)));
		List<WriteModel<Document>> updates = List.of(rename(2, "taken"), rename(3, "free"));
		assertThatExceptionOfType(MongoBulkWriteException.class).isThrownBy(() -> this.things.bulkWrite(updates))
			.satisfies((trouble) -> assertThat(trouble.getWriteErrors()).singleElement()
				.satisfies((error) -> assertThat(error.getIndex()).isZero()));
		assertThat(this.things.countDocuments(Filters.eq("name", "free"))).isZero();
		assertThatExceptionOfType(MongoBulkWriteException.class)
			.isThrownBy(() -> this.things.bulkWrite(updates, new BulkWriteOptions().ordered(false)))
			.satisfies((trouble) -> assertThat(trouble.getWriteResult().getModifiedCount()).isOne());
	}

	private static UpdateOneModel<Document> rename(int id, String name) {
		return new UpdateOneModel<>(Filters.eq("_id", id), Updates.set("name", name));
	}

	@Test
	void aBulkOfUpsertsTellsEachId() {
		BulkWriteResult result = this.things.bulkWrite(
				List.of(new InsertOneModel<>(new Document("_id", 1)), upsert(2), upsert(1), upsert(3)),
				new BulkWriteOptions().ordered(false));
		assertThat(result.getInsertedCount()).isOne();
		assertThat(result.getMatchedCount()).isOne();
		assertThat(result.getUpserts())
			.extracting((upsert) -> upsert.getIndex() + "=" + upsert.getId().asInt32().getValue())
			.containsExactly("1=2", "3=3");
	}

	private static UpdateOneModel<Document> upsert(int id) {
		return new UpdateOneModel<>(Filters.eq("_id", id),
				Updates.combine(Updates.setOnInsert("born", true), Updates.inc("seen", 1)),
				new UpdateOptions().upsert(true));
	}

	@Test
	void theOperatorsOfUpdatesWork() {
		this.things.insertOne(new Document("_id", 1).append("list", List.of(1)).append("most", 3).append("gone", "x"));
		this.things.updateOne(Filters.eq("_id", 1),
				Updates.combine(Updates.pushEach("list", List.of(2, 3), new PushOptions().slice(-2)),
						Updates.max("most", 5), Updates.unset("gone"), Updates.addToSet("set", "a"),
						Updates.inc("count", 2L)));
		assertThat(this.things.find().first()).isEqualTo(new Document("_id", 1).append("list", List.of(2, 3))
			.append("most", 5)
			.append("set", List.of("a"))
			.append("count", 2L));
	}

	@Test
	void findAndModifyTakesTheFirstInOrderAndGivesItBack() {
		this.things
			.insertMany(List.of(new Document("_id", 1).append("due", 5), new Document("_id", 2).append("due", 3)));
		Document taken = this.things.findOneAndUpdate(Filters.lt("due", 10), Updates.set("taken", true),
				new FindOneAndUpdateOptions().sort(new Document("due", 1)).returnDocument(ReturnDocument.AFTER));
		assertThat(taken).containsEntry("_id", 2).containsEntry("taken", true);
		Document upserted = this.things.findOneAndUpdate(Filters.eq("_id", 9), Updates.setOnInsert("due", 1),
				new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
		assertThat(upserted).containsEntry("_id", 9).containsEntry("due", 1);
		assertThat(this.things.findOneAndDelete(Filters.eq("_id", 9))).containsEntry("due", 1);
		assertThat(this.things.findOneAndDelete(Filters.eq("_id", 9))).isNull();
	}

	@Test
	void manyDocumentsComeInBatches() {
		List<Document> many = new ArrayList<>();
		for (int id = 0; id < 5_000; id++) {
			many.add(new Document("_id", id));
		}
		this.things.insertMany(many);
		assertThat(this.things.find().into(new ArrayList<>())).hasSize(5_000);
		assertThat(this.things.find().batchSize(7).limit(20).into(new ArrayList<>())).hasSize(20);
		assertThat(this.things.distinct("_id", Integer.class).into(new ArrayList<>())).hasSize(5_000);
	}

	@Test
	void largeDocumentsComeInBatchesThatADriverCanRead() {
		String text = "x".repeat(3_000_000);
		for (int id = 0; id < 20; id++) {
			this.things.insertOne(new Document("_id", id).append("text", text));
		}
		assertThat(this.things.find().batchSize(1_000)).hasSize(20)
			.allMatch((found) -> found.getString("text").length() == text.length());
		assertThat(this.things.aggregate(List.of(Aggregates.sort(Sorts.descending("_id"))))).hasSize(20);
	}

	@Test
	void indexDefinitionsSurviveARestartAndStillHold() throws Exception {
		this.things.createIndex(Indexes.compoundIndex(Indexes.ascending("a"), Indexes.descending("b")),
				new IndexOptions().unique(true).name("once"));
		this.things.createIndex(Indexes.ascending("at"), new IndexOptions().expireAfter(60L, TimeUnit.SECONDS));
		this.things.insertOne(new Document("a", 1).append("b", 2));
		close();
		open();
		assertThat(this.things.listIndexes().map((index) -> index.getString("name"))).containsExactlyInAnyOrder("_id_",
				"once", "at_1");
		this.things.createIndex(Indexes.compoundIndex(Indexes.ascending("a"), Indexes.descending("b")),
				new IndexOptions().unique(true).name("once"));
		assertThatExceptionOfType(MongoWriteException.class)
			.isThrownBy(() -> this.things.insertOne(new Document("a", 1).append("b", 2)));
	}

	@Test
	void anIndexThatContradictsAnExistingOneIsRefused() {
		this.things.createIndex(Indexes.ascending("a"), new IndexOptions().name("one"));
		assertThatExceptionOfType(MongoCommandException.class)
			.isThrownBy(() -> this.things.createIndex(Indexes.ascending("b"), new IndexOptions().name("one")))
			.satisfies((trouble) -> assertThat(trouble.getCode()).isEqualTo(86));
		assertThatExceptionOfType(MongoCommandException.class)
			.isThrownBy(
					() -> this.things.createIndex(Indexes.ascending("a"), new IndexOptions().unique(true).name("one")))
			.satisfies((trouble) -> assertThat(trouble.getCode()).isEqualTo(85));
		assertThatExceptionOfType(MongoCommandException.class)
			.isThrownBy(() -> this.things.createIndex(Indexes.ascending("a"), new IndexOptions().name("two")))
			.satisfies((trouble) -> assertThat(trouble.getCode()).isEqualTo(85));
	}

	@Test
	void droppingAnIndexTouchesOnlyItsCollection() {
		MongoCollection<Document> others = this.store.collection("others");
		this.things.createIndex(Indexes.ascending("a"));
		others.createIndex(Indexes.ascending("a"));
		this.things.dropIndex("a_1");
		assertThat(this.things.listIndexes()).hasSize(1);
		assertThat(others.listIndexes()).hasSize(2);
		this.things.createIndex(Indexes.ascending("b"));
		this.things.dropIndexes();
		assertThat(this.things.listIndexes()).hasSize(1);
		assertThat(others.listIndexes()).hasSize(2);
	}

	@Test
	void droppedCollectionsAndDatabasesStayDropped() throws Exception {
		this.things.insertOne(new Document("_id", 1));
		this.things.createIndex(Indexes.ascending("a"));
		this.store.collection("kept").insertOne(new Document("_id", 1));
		this.store.client().getDatabase("other").getCollection("things").insertOne(new Document("_id", 1));
		this.things.drop();
		this.store.client().getDatabase("other").drop();
		close();
		open();
		assertThat(this.things.countDocuments()).isZero();
		assertThat(this.store.database().listCollectionNames()).containsExactly("kept");
		assertThat(this.store.client().getDatabase("other").listCollectionNames()).isEmpty();
	}

	@Test
	void expiredDocumentsAreRemovedAndOthersStay() throws Exception {
		Instant start = Instant.parse("2030-01-01T00:00:00Z");
		this.things.createIndex(Indexes.ascending("at"), new IndexOptions().expireAfter(60L, TimeUnit.SECONDS));
		this.things.insertMany(List.of(new Document("_id", "old").append("at", start),
				new Document("_id", "young").append("at", start.plusSeconds(1)), new Document("_id", "none"),
				new Document("_id", "text").append("at", "2000-01-01")));
		close();
		this.store = StoreFixture.open(this.folder, Clock.fixed(start.plus(Duration.ofSeconds(60)), ZoneOffset.UTC));
		this.store.expire();
		assertThat(this.store.collection("things").distinct("_id", String.class)).containsExactlyInAnyOrder("young",
				"none", "text");
	}

	private static List<Document> ids(int... ids) {
		return Arrays.stream(ids).mapToObj((id) -> new Document("_id", id)).toList();
	}

}
