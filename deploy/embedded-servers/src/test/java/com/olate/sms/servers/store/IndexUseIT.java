package com.olate.sms.servers.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A history of 100,000 messages: how many documents a query looks at, as {@code explain}
 * tells it.
 */
class IndexUseIT {

	private static final int MESSAGES = 100_000;

	private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");

	@TempDir
	private static Path folder;

	private static StoreFixture store;

	private static MongoCollection<Document> history;

	@BeforeAll
	static void fill() throws Exception {
		store = StoreFixture.open(folder);
		history = store.collection("history");
		history.createIndex(Indexes.compoundIndex(Indexes.ascending("accountId"), Indexes.descending("at")),
				new IndexOptions().name("newest"));
		history.createIndex(Indexes.ascending("accountId", "eventId"), new IndexOptions().name("event"));
		history.createIndex(Indexes.ascending("pending"), new IndexOptions().name("pending").sparse(true));
		for (int from = 0; from < MESSAGES; from += 10_000) {
			history.insertMany(IntStream.range(from, from + 10_000).mapToObj(IndexUseIT::message).toList());
		}
	}

	private static Document message(int number) {
		Document message = new Document("_id", String.format("m%06d", number))
			.append("accountId", (number % 10 == 0) ? "small" : "large")
			.append("eventId", "e" + number / 5)
			.append("at", START.plusSeconds(number / 3))
			.append("state", "DELIVERED");
		return (number % 20_000 == 7) ? message.append("pending", new Document("text", "x")) : message;
	}

	@AfterAll
	static void close() {
		store.close();
	}

	@Test
	void aPageOfTheNewestLooksOnlyAtItself() {
		Bson filter = Filters.and(Filters.eq("accountId", "large"), Filters.gte("at", START));
		Bson newest = Sorts.orderBy(Sorts.descending("at"), Sorts.ascending("_id"));
		assertThat(explain(filter, newest, 0, 50)).isEqualTo("newest looked at 50 for 50");
		assertThat(explain(filter, newest, 1_000, 50)).startsWith("newest looked at 105");
		List<String> page = history.find(filter)
			.sort(newest)
			.limit(4)
			.map((found) -> found.getString("_id"))
			.into(new ArrayList<>());
		assertThat(page).containsExactly("m099999", "m099996", "m099997", "m099998");
	}

	@Test
	void theMessagesOfAnEventAreFoundByBothFields() {
		assertThat(explain(Filters.and(Filters.eq("eventId", "e77"), Filters.eq("accountId", "large")), new Document(),
				0, 0))
			.startsWith("event looked at ");
		assertThat(explain(Filters.and(Filters.eq("accountId", "large"), Filters.in("eventId", "e1", "e2", "e3")),
				new Document(), 0, 0))
			.isEqualTo("event looked at 14 for 14");
	}

	@Test
	void aSparseIndexIsTheWholeListOfThoseThatHaveTheField() {
		assertThat(explain(Filters.exists("pending"), new Document(), 0, 0)).isEqualTo("pending looked at 5 for 5");
	}

	@Test
	void idsAreFoundOneByOneInListsAndInRanges() {
		assertThat(explain(Filters.eq("_id", "m000005"), new Document(), 0, 0)).isEqualTo("_id_ looked at 1 for 1");
		assertThat(explain(Filters.in("_id", "m000005", "m000006", "none"), new Document(), 0, 0))
			.isEqualTo("_id_ looked at 2 for 2");
		assertThat(explain(Filters.and(Filters.gt("_id", "m000005"), Filters.lte("_id", "m000009")),
				Sorts.descending("_id"), 0, 2))
			.isEqualTo("_id_ looked at 2 for 2");
	}

	@Test
	void theIndexThatAClientAsksForIsUsed() {
		List<String> events = IntStream.range(0, 5_000).mapToObj((number) -> "e" + number).toList();
		Bson filter = Filters.and(Filters.eq("accountId", "large"), Filters.in("eventId", events));
		Bson newest = Sorts.orderBy(Sorts.descending("at"), Sorts.ascending("_id"));
		Document explained = history.find(filter).sort(newest).limit(10).hintString("newest").explain();
		assertThat(explained.getEmbedded(List.of("queryPlanner", "winningPlan", "indexName"), String.class))
			.isEqualTo("newest");
		assertThat(history.find(filter).sort(newest).limit(3).hintString("newest").into(new ArrayList<>()))
			.isEqualTo(history.find(filter).sort(newest).limit(3).into(new ArrayList<>()));
		assertThat(history.countDocuments(filter, new CountOptions().hintString("newest"))).isEqualTo(22_500);
	}

	@Test
	void anIndexThatDoesNotExistCannotBeAskedFor() {
		assertThatExceptionOfType(MongoException.class).isThrownBy(() -> history.find().hintString("none").first())
			.withMessageContaining("does not correspond to an existing index");
		assertThatExceptionOfType(MongoException.class)
			.isThrownBy(() -> history.countDocuments(new Document(), new CountOptions().hintString("none")))
			.withMessageContaining("does not correspond to an existing index");
	}

	@Test
	void aFilterWithoutAnIndexLooksAtEverything() {
		assertThat(explain(Filters.eq("state", "FAILED"), new Document(), 0, 0))
			.isEqualTo("nothing looked at 100000 for 0");
	}

	@Test
	void allAreCounted() {
		assertThat(history.countDocuments(Filters.eq("accountId", "large"))).isEqualTo(90_000);
	}

	private static String explain(Bson filter, Bson sort, int skip, int limit) {
		Document explained = history.find(filter).sort(sort).skip(skip).limit(limit).explain();
		Document plan = explained.get("queryPlanner", Document.class).get("winningPlan", Document.class);
		Document done = explained.get("executionStats", Document.class);
		return plan.get("indexName", "nothing") + " looked at " + done.get("totalDocsExamined") + " for "
				+ done.get("nReturned");
	}

}
