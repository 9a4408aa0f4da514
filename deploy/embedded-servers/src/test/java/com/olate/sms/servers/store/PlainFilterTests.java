package com.olate.sms.servers.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is answered without the library is answered as the library answers it, and what is
 * not plain stays the library's.
 */
class PlainFilterTests {

	private static final List<String> LIST = IntStream.range(0, 20).mapToObj((number) -> "v" + number).toList();

	static final List<Document> DOCUMENTS = Stream
		.of("v7", "x", 7, null, List.of("x", "v3"), List.of("x"), List.of(), new Document("v7", 1))
		.map((value) -> new Document("field", value).append("other", 1))
		.toList();

	static final List<Object> VALUES = List
		.of("v", "", 1, 1L, 1.0, 0, -0.0, Long.MAX_VALUE, Long.MAX_VALUE - 1, true, false, Instant.EPOCH,
				Instant.EPOCH.plusMillis(1), new ObjectId("507f1f77bcf86cd799439011"))
		.stream()
		.map(Object.class::cast)
		.toList();

	static final List<Object> WANTED = VALUES.stream().filter((value) -> !(value instanceof Double)).toList();

	static final List<Object> NOT_PLAIN = List.of(new Document("$gt", 1), List.of("a"), new Document("a", 1),
			new BsonRegularExpression("a"));

	@ParameterizedTest
	@FieldSource("DOCUMENTS")
	void aLongListOfStringsMatchesWhatTheLibraryMatches(Document document) {
		Document filter = in(new ArrayList<>(LIST));

		PlainFilter lists = new PlainFilter(filter);

		assertThat(lists.rest()).isEmpty();
		assertThat(lists.matches(document)).isEqualTo(new DefaultQueryMatcher().matches(document, filter));
	}

	@Test
	void aDocumentWithoutTheFieldDoesNotMatch() {
		assertThat(new PlainFilter(in(new ArrayList<>(LIST))).matches(new Document("other", 1))).isFalse();
	}

	@Test
	void listsAreFoundAmongConditionsThatMustAllHold() {
		Document filter = new Document("$and",
				List.of(new Document("other", 1), in(new ArrayList<>(LIST)), in(new ArrayList<>(LIST))));
		PlainFilter lists = new PlainFilter(filter);
		assertThat(lists.rest().toString()).contains("v19").doesNotContain("other");
		for (Document document : DOCUMENTS) {
			assertThat(lists.matches(document) && new DefaultQueryMatcher().matches(document, lists.rest()))
				.isEqualTo(new DefaultQueryMatcher().matches(document, filter));
		}
	}

	@ParameterizedTest
	@FieldSource("WANTED")
	void aPlainValueMatchesWhatTheLibraryMatches(Object wanted) {
		Document filter = new Document("field", wanted);
		PlainFilter plain = new PlainFilter(filter);

		assertThat(plain.rest()).isEmpty();
		for (Object value : VALUES) {
			for (Object present : Arrays.asList(value, List.of(value), List.of("x", value), new Document("a", value))) {
				Document document = new Document("field", present);
				assertThat(plain.matches(document)).as("%s has %s", document, wanted)
					.isEqualTo(new DefaultQueryMatcher().matches(document, filter));
			}
		}
		assertThat(plain.matches(new Document("other", wanted))).isFalse();
		assertThat(plain.matches(new Document("field", null))).isFalse();
	}

	@ParameterizedTest
	@FieldSource("NOT_PLAIN")
	void whatIsNotPlainIsLeft(Object condition) {
		assertThat(new PlainFilter(new Document("field", condition)).rest()).containsOnlyKeys("field");
	}

	@Test
	void onlyTextsAndAnObjectIdAreKeysAsTheyAre() {
		ObjectId id = new ObjectId();

		assertThat(new PlainFilter(new Document("_id", "a").append("b", 1)).ids()).containsExactly("a");
		assertThat(new PlainFilter(new Document("$and", List.of(new Document("_id", id)))).ids()).containsExactly(id);
		assertThat(new PlainFilter(new Document("_id", 1)).ids()).isEmpty();
		assertThat(new PlainFilter(new Document("b", "a")).ids()).isEmpty();
	}

	@Test
	void keysAreInTheOrderOfTheIndexEachOnce() {
		List<String> many = new ArrayList<>(LIST);
		Collections.reverse(many);
		many.add("v3");

		assertThat(new PlainFilter(new Document("_id", new Document("$in", many))).ids())
			.containsExactlyElementsOf(new TreeSet<Object>(LIST));
	}

	@Test
	void otherConditionsAreLeft() {
		Document filter = in(new ArrayList<>(LIST)).append("other", new Document("$lt", 2));

		assertThat(new PlainFilter(filter).rest()).containsOnlyKeys("other");
	}

	@Test
	void aListThatHoldsAnythingButStringsIsLeft() {
		List<Object> mixed = new ArrayList<>(LIST);
		mixed.add(null);

		assertThat(new PlainFilter(in(mixed)).rest()).containsKey("field");
		assertThat(new PlainFilter(in(new ArrayList<>(Arrays.asList("a", "b")))).rest()).containsKey("field");
	}

	private static Document in(List<Object> list) {
		return new Document("field", new Document("$in", list));
	}

}
