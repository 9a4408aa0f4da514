package com.olate.sms.servers.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.QueryParameters;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An index changes how fast an answer comes, never the answer: random documents, indexes,
 * changes and queries, each asked with and without indexes. A failure prints the seed;
 * {@code -Dseed=} repeats it.
 */
class IndexedQueriesTests {

	private static final int ROUNDS = 60;

	private static final List<String> FIELDS = List.of("a", "b", "c.d", "_id");

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

	@Test
	void anIndexNeverChangesAnAnswer() {
		long seed = Long.getLong("seed", System.nanoTime());
		Random random = new Random(seed);
		for (int round = 0; round < ROUNDS; round++) {
			compare(random, round, "seed " + seed + ", round " + round);
		}
	}

	private void compare(Random random, int round, String where) {
		StoreCollection plain = this.database.collection("plain" + round);
		StoreCollection indexed = this.database.collection("indexed" + round);
		boolean arrays = random.nextInt(3) == 0;
		for (int index = 0; index < 1 + random.nextInt(3); index++) {
			indexed.addIndex(index(random, index));
		}
		for (int number = 0; number < 60; number++) {
			Document document = document(random, arrays).append("_id", number);
			plain.addDocument(document.cloneDeeply());
			indexed.addDocument(document.cloneDeeply());
		}
		for (int change = 0; change < 40; change++) {
			Document filter = new Document("_id", random.nextInt(60));
			Document values = document(random, arrays);
			boolean remove = random.nextInt(4) == 0;
			for (StoreCollection collection : List.of(plain, indexed)) {
				if (remove) {
					collection.deleteDocuments(filter, 1);
				}
				else {
					collection.updateDocuments(filter, values.cloneDeeply(), ArrayFilters.empty(), false, false,
							NoopOplog.get());
				}
			}
		}
		for (int query = 0; query < 60; query++) {
			Document filter = filter(random);
			Document orderBy = orderBy(random);
			int skip = random.nextInt(5);
			int limit = random.nextInt(8);
			String asked = where + ": " + filter + " by " + orderBy + " skip " + skip + " limit " + limit;
			assertThat(answer(indexed, filter, orderBy, skip, limit)).as(asked)
				.isEqualTo(answer(plain, filter, orderBy, skip, limit));
			assertThat(indexed.count(filter, 0, 0)).as(asked).isEqualTo(plain.count(filter, 0, 0));
		}
	}

	private static OrderedIndex index(Random random, int number) {
		List<String> fields = new ArrayList<>(FIELDS.subList(0, 3));
		Collections.shuffle(fields, random);
		List<IndexKey> key = fields.subList(0, 1 + random.nextInt(3))
			.stream()
			.map((field) -> new IndexKey(field, random.nextBoolean()))
			.toList();
		return new OrderedIndex("i" + number, key, random.nextInt(3) == 0, false);
	}

	private static Document document(Random random, boolean arrays) {
		Document document = new Document();
		if (random.nextInt(6) > 0) {
			document.put("a",
					(arrays && random.nextInt(4) == 0) ? Arrays.asList(value(random), value(random)) : value(random));
		}
		if (random.nextInt(6) > 0) {
			document.put("b", value(random));
		}
		if (random.nextInt(6) > 0) {
			document.put("c", new Document("d", value(random)));
		}
		return document;
	}

	private static Object value(Random random) {
		List<Supplier<Object>> kinds = List.of(() -> random.nextInt(4), () -> (long) random.nextInt(4),
				() -> (double) random.nextInt(4), () -> "s" + random.nextInt(3), () -> null);
		return kinds.get(random.nextInt(kinds.size())).get();
	}

	private static Document filter(Random random) {
		Document filter = new Document();
		for (int condition = 0; condition < random.nextInt(4); condition++) {
			filter.put(FIELDS.get(random.nextInt(FIELDS.size())), condition(random));
		}
		return filter;
	}

	private static Object condition(Random random) {
		List<Supplier<Object>> kinds = List.of(() -> value(random), () -> new Document("$gte", value(random)),
				() -> new Document("$gt", value(random)).append("$lt", value(random)),
				() -> new Document("$in", List.of(random.nextInt(4), "s1", random.nextInt(4))),
				() -> new Document("$exists", random.nextBoolean()), () -> new Document("$ne", value(random)),
				() -> new Document("$lte", random.nextInt(4)));
		return kinds.get(random.nextInt(kinds.size())).get();
	}

	/**
	 * An order that ends with the id, so that the answer is one.
	 */
	private static Document orderBy(Random random) {
		Document orderBy = new Document();
		for (int field = 0; field < random.nextInt(3); field++) {
			orderBy.put(FIELDS.get(random.nextInt(3)), random.nextBoolean() ? 1 : -1);
		}
		return orderBy.append("_id", random.nextBoolean() ? 1 : -1);
	}

	private static List<Object> answer(StoreCollection collection, Document filter, Document orderBy, int skip,
			int limit) {
		Document query = new Document("$query", filter).append("$orderby", orderBy);
		List<Object> ids = new ArrayList<>();
		collection.handleQuery(new QueryParameters(query, skip, limit))
			.forEach((document) -> ids.add(document.get("_id")));
		return ids;
	}

}
