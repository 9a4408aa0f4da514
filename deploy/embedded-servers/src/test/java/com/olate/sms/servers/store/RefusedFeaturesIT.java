package com.olate.sms.servers.store;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import com.mongodb.MongoException;
import com.mongodb.MongoNamespace;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Collation;
import com.mongodb.client.model.CreateCollectionOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * What the store cannot do right it refuses, saying what, and does nothing.
 */
class RefusedFeaturesIT {

	@TempDir
	private static Path folder;

	private static StoreFixture store;

	@BeforeAll
	static void open() throws Exception {
		store = StoreFixture.open(folder);
		things(store).insertOne(new Document("_id", 1).append("name", "x"));
	}

	@AfterAll
	static void close() {
		store.close();
	}

	static Stream<Arguments> refusals() {
		Collation collation = Collation.builder().locale("en").build();
		return Stream.of(refusal("collation", (store) -> things(store).find().collation(collation).first()),
				refusal("collation",
						(store) -> things(store).createIndex(Indexes.ascending("name"),
								new IndexOptions().collation(collation))),
				refusal("collation",
						(store) -> things(store).updateOne(new Document(), Updates.set("a", 1),
								new UpdateOptions().collation(collation))),
				refusal("collation",
						(store) -> store.database()
							.createCollection("c", new CreateCollectionOptions().collation(collation))),
				refusal("an update by a pipeline",
						(store) -> things(store).updateOne(new Document(), List.of(Updates.set("a", 1)))),
				refusal("an update by a pipeline",
						(store) -> things(store).findOneAndUpdate(new Document(), List.of(Updates.set("a", 1)),
								new FindOneAndUpdateOptions())),
				refusal("a partial index",
						(store) -> things(store).createIndex(Indexes.ascending("name"),
								new IndexOptions().partialFilterExpression(Filters.exists("a")))),
				refusal("an index of kind text", (store) -> things(store).createIndex(Indexes.text("name"))),
				refusal("an index of kind hashed", (store) -> things(store).createIndex(Indexes.hashed("name"))),
				refusal("a wildcard index", (store) -> things(store).createIndex(new Document("$**", 1))),
				refusal("the operator $text", (store) -> things(store).find(Filters.text("x")).first()),
				refusal("the operator $where", (store) -> things(store).find(Filters.where("true")).first()),
				refusal("the stage $changeStream", (store) -> things(store).watch().iterator().close()),
				refusal("the stage $out",
						(store) -> things(store).aggregate(List.of(Aggregates.out("copy"))).toCollection()),
				refusal("capped collections",
						(store) -> store.database()
							.createCollection("c", new CreateCollectionOptions().capped(true).sizeInBytes(1_000))),
				refusal("has no command 'renameCollection'",
						(store) -> things(store).renameCollection(new MongoNamespace("db", "other"))),
				refusal("transactions",
						(store) -> store.database()
							.runCommand(Document.parse("{find: 'things', startTransaction: true, autocommit: false}"))),
				refusal("transactions", (store) -> store.database()
					.runCommand(Document.parse("{insert: 'things', documents: [{_id: 5}], txnNumber: 1}"))));
	}

	private static Arguments refusal(String words, Consumer<StoreFixture> feature) {
		return arguments(words, feature);
	}

	private static MongoCollection<Document> things(StoreFixture store) {
		return store.collection("things");
	}

	@ParameterizedTest(name = "{index}: {0}")
	@MethodSource("refusals")
	void isRefusedInWordsAndChangesNothing(String words, Consumer<StoreFixture> feature) {
		assertThatExceptionOfType(MongoException.class).isThrownBy(() -> feature.accept(store))
			.withMessageContaining(words);
		assertThat(things(store).find()).containsExactly(new Document("_id", 1).append("name", "x"));
		assertThat(things(store).listIndexes()).hasSize(1);
		assertThat(store.database().listCollectionNames()).containsExactly("things");
	}

}
