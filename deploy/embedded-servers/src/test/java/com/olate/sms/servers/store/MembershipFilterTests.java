package com.olate.sms.servers.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A long list is answered as the library answers it, and what is no list of strings stays
 * the library's.
 */
class MembershipFilterTests {

	private static final List<String> LIST = IntStream.range(0, 20).mapToObj((number) -> "v" + number).toList();

	static final List<Document> DOCUMENTS = Stream
		.of("v7", "x", 7, null, List.of("x", "v3"), List.of("x"), List.of(), new Document("v7", 1))
		.map((value) -> new Document("field", value).append("other", 1))
		.toList();

	@ParameterizedTest
	@FieldSource("DOCUMENTS")
	void aLongListOfStringsMatchesWhatTheLibraryMatches(Document document) {
		Document filter = in(new ArrayList<>(LIST));

		MembershipFilter lists = new MembershipFilter(filter);

		assertThat(lists.rest()).isEmpty();
		assertThat(lists.matches(document)).isEqualTo(new DefaultQueryMatcher().matches(document, filter));
	}

	@Test
	void aDocumentWithoutTheFieldDoesNotMatch() {
		assertThat(new MembershipFilter(in(new ArrayList<>(LIST))).matches(new Document("other", 1))).isFalse();
	}

	@Test
	void listsAreFoundAmongConditionsThatMustAllHold() {
		Document filter = new Document("$and",
				List.of(new Document("other", 1), in(new ArrayList<>(LIST)), in(new ArrayList<>(LIST))));
		MembershipFilter lists = new MembershipFilter(filter);
		assertThat(lists.rest().toString()).contains("other");
		for (Document document : DOCUMENTS) {
			assertThat(lists.matches(document) && new DefaultQueryMatcher().matches(document, lists.rest()))
				.isEqualTo(new DefaultQueryMatcher().matches(document, filter));
		}
	}

	@Test
	void otherConditionsAreLeft() {
		Document filter = in(new ArrayList<>(LIST)).append("other", new Document("$lt", 2));

		assertThat(new MembershipFilter(filter).rest()).containsOnlyKeys("other");
	}

	@Test
	void aListThatHoldsAnythingButStringsIsLeft() {
		List<Object> mixed = new ArrayList<>(LIST);
		mixed.add(null);

		assertThat(new MembershipFilter(in(mixed)).rest()).containsKey("field");
		assertThat(new MembershipFilter(in(new ArrayList<>(Arrays.asList("a", "b")))).rest()).containsKey("field");
	}

	private static Document in(List<Object> list) {
		return new Document("field", new Document("$in", list));
	}

}
