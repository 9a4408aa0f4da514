package com.olate.sms.servers.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.QueryParameters;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * An update that is done without the library ends as the library would end it.
 */
class PlainUpdateTests {

	private static final int ROUNDS = 400;

	static final List<Document> NOT_PLAIN = List.of(new Document(), new Document("a", 1),
			new Document("$inc", new Document("a", 1)), new Document("$set", new Document("a.b", 1)),
			new Document("$set", new Document("_id", 1)), new Document("$set", new Document("", 1)),
			new Document("$set", new Document("a", new Document("$b", 1))),
			new Document("$set", new Document("a", List.of(new Document("$b", 1)))),
			new Document("$unset", new Document("a.b", "")),
			new Document("$set", new Document("a", 1)).append("$unset", new Document("a", "")),
			new Document("$set", new Document("a", 1)).append("$setOnInsert", new Document("b", 1)));

	@TempDir
	private Path folder;

	private DatabaseFixture database;

	@BeforeEach
	void open() throws IOException {
		this.database = DatabaseFixture.open(this.folder);
	}

	@AfterEach
	void close() throws IOException {
		this.database.close();
	}

	@ParameterizedTest
	@FieldSource("NOT_PLAIN")
	void whatIsNotPlainIsTheLibrarys(Document update) {
		assertThat(PlainUpdate.of(update)).isNull();
	}

	/** An operator that only an upsert heeds leaves an update to the library. */
	@Test
	void aPlainUpdateDoesWhatTheLibraryDoes() {
		long seed = Long.getLong("seed", System.nanoTime());
		Random random = new Random(seed);
		StoreCollection ours = collection("ours");
		StoreCollection librarys = collection("librarys");
		for (int round = 0; round < ROUNDS; round++) {
			String where = "seed " + seed + ", round " + round;
			Document filter = filter(random);
			Document update = update(random);
			boolean multi = random.nextBoolean();
			assertThat(PlainUpdate.of(update)).as(where).isNotNull();

			Document done = ours.updateDocuments(filter, update.cloneDeeply(), ArrayFilters.empty(), multi, false,
					NoopOplog.get());
			Document wanted = librarys.updateDocuments(filter,
					update.cloneDeeply().append("$setOnInsert", new Document("never", 1)), ArrayFilters.empty(), multi,
					false, NoopOplog.get());

			assertThat(done).as(where + ": %s with %s", filter, update).isEqualTo(wanted);
			assertThat(all(ours, new Document())).as(where).isEqualTo(all(librarys, new Document()));
			Document indexed = new Document("b", random.nextInt(3));
			assertThat(all(ours, indexed)).as(where).isEqualTo(all(librarys, indexed));
		}
	}

	@Test
	void aUniqueIndexRefusesItAndNothingIsChanged() {
		StoreCollection collection = collection("unique");
		collection.addIndex(new OrderedIndex("once", List.of(new IndexKey("a", true)), false, true));
		collection.addDocument(new Document("_id", "x").append("a", 100));
		List<Document> before = all(collection, new Document());

		assertThatExceptionOfType(DuplicateKeyError.class)
			.isThrownBy(() -> collection.updateDocuments(new Document("_id", "x"),
					new Document("$set", new Document("a", 3)), ArrayFilters.empty(), false, false, NoopOplog.get()));

		assertThat(all(collection, new Document())).isEqualTo(before);
	}

	private StoreCollection collection(String name) {
		StoreCollection collection = this.database.collection(name);
		collection.addIndex(new OrderedIndex("b", List.of(new IndexKey("b", true)), true, false));
		for (int number = 0; number < 10; number++) {
			collection.addDocument(new Document("_id", "d" + number).append("a", number).append("b", number % 3));
		}
		return collection;
	}

	private static Document filter(Random random) {
		Document id = new Document("_id", "d" + random.nextInt(12));
		Document field = new Document("b", random.nextInt(3));
		return List.of(id, field, new Document("$and", List.of(id, field)), new Document()).get(random.nextInt(4));
	}

	/** At least one field, each set to something or unset. */
	private static Document update(Random random) {
		Document set = new Document("a", random.nextInt(3));
		Document unset = new Document();
		Stream.of("b", "c").filter((field) -> random.nextBoolean()).forEach((field) -> {
			if (random.nextInt(3) == 0) {
				unset.append(field, "");
			}
			else {
				set.append(field, List.of(random.nextInt(3), List.of(random.nextInt(2)), new Document("e", 1), "s")
					.get(random.nextInt(4)));
			}
		});
		Document update = new Document("$set", set);
		return unset.isEmpty() ? update : update.append("$unset", unset);
	}

	private static List<Document> all(StoreCollection collection, Document filter) {
		List<Document> all = new ArrayList<>();
		collection.handleQuery(new QueryParameters(filter, 0, 0)).forEach(all::add);
		return all;
	}

}
