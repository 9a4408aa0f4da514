package com.olate.sms.account.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.mongodb.MongoClientSettings;
import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.history.Meant.FoundEvent;
import com.olate.sms.account.storage.CollectionIndexes;
import com.olate.sms.account.storage.DeclaredIndex;
import com.olate.sms.account.storage.PagedFind;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HistoryFindTests {

	private static final AccountId ACCOUNT = new AccountId("aaaabbbbcccc1111");

	private static final Instant AT = Instant.parse("2026-11-22T10:15:00Z");

	private static final Map<String, FoundEvent> EVENTS = Map.of("key", new FoundEvent("e-1", AT));

	private final HistoryConfiguration configuration = new HistoryConfiguration();

	@Test
	void everyCombinationOfMessageFiltersIsServedByADeclaredIndexOfTheAccount() {
		for (int choice = 0; choice < 128; choice++) {
			List<Meant> meant = new ArrayList<>();
			if (chosen(choice, 32)) {
				meant.add(new Meant(Set.of("c-1"), Map.of()));
			}
			if (chosen(choice, 64)) {
				meant.add(new Meant(Set.of(), EVENTS));
			}
			MessageFilter filter = new MessageFilter(chosen(choice, 1) ? MessageState.DELIVERED : null,
					chosen(choice, 2) ? "e-1" : null, chosen(choice, 4) ? "c-1" : null, chosen(choice, 8) ? AT : null,
					chosen(choice, 16) ? AT : null, null);
			assertServed(HistoryFind.messages(ACCOUNT, filter, meant), this.configuration.messageListIndexes());
		}
	}

	@Test
	void everyCombinationOfEventFiltersIsServedByADeclaredIndexOfTheAccount() {
		for (int choice = 0; choice < 16; choice++) {
			EventFilter filter = new EventFilter(chosen(choice, 1) ? EventState.REJECTED : null,
					chosen(choice, 2) ? "e-1" : null, chosen(choice, 4) ? AT : null, chosen(choice, 8) ? AT : null);
			assertServed(HistoryFind.events(ACCOUNT, filter), this.configuration.eventListIndexes());
		}
	}

	@Test
	void partsThatMeanPeopleAreJoinedToThosePeopleWhoFitAll() {
		Meant invoices = new Meant(Set.of(), EVENTS);
		assertThat(Meant.joined(List.of(new Meant(Set.of("c-1", "c-2"), Map.of()),
				new Meant(Set.of("c-2", "c-3"), Map.of()), invoices)))
			.containsExactly(new Meant(Set.of("c-2"), Map.of()), invoices);
		assertThat(Meant.joined(List.of(new Meant(Set.of("c-1"), Map.of()), new Meant(Set.of("c-2"), Map.of()))))
			.allMatch(Meant::isNobody);
	}

	@Test
	void aPartThatMayMeanPeopleOrInvoicesOrManyPeopleIsReadFromTheBeginningOfTheList() {
		MessageFilter filter = new MessageFilter(null, null, null, null, null, null);
		Meant either = new Meant(Set.of("c-1"), EVENTS);
		Meant many = new Meant(IntStream.range(0, 101).mapToObj((number) -> "c-" + number).collect(Collectors.toSet()),
				Map.of());
		for (Meant part : List.of(either, many)) {
			assertThat(HistoryFind.messages(ACCOUNT, filter, List.of(part)).index()).isEqualTo("newest");
		}
	}

	/**
	 * The index must begin with fields that the query fixes, up to the order of the list.
	 */
	private static void assertServed(PagedFind find, CollectionIndexes declared) {
		DeclaredIndex index = declared.indexes()
			.stream()
			.filter((candidate) -> candidate.name().equals(find.index()))
			.findFirst()
			.orElseThrow();
		Set<String> filtered = fields(document(find.filter()));
		List<String> keys = new ArrayList<>(index.keys().keySet());
		int orderBegins = keys.indexOf("at");
		assertThat(keys.get(0)).isEqualTo("accountId");
		assertThat(filtered).containsAll(keys.subList(0, orderBegins));
		assertThat(new Document(index.keys()).entrySet().stream().skip(orderBegins).toList())
			.isEqualTo(new ArrayList<>(Document.parse(json(find.sort())).entrySet()));
	}

	private static Set<String> fields(BsonDocument filter) {
		Set<String> fields = new HashSet<>();
		filter.forEach((key, value) -> {
			if (key.equals("$and") || key.equals("$or")) {
				value.asArray().forEach((part) -> fields.addAll(fields(part.asDocument())));
			}
			else {
				fields.add(key);
			}
		});
		return fields;
	}

	private static boolean chosen(int choice, int bit) {
		return (choice & bit) != 0;
	}

	private static BsonDocument document(Bson bson) {
		return bson.toBsonDocument(Document.class, MongoClientSettings.getDefaultCodecRegistry());
	}

	private static String json(Bson bson) {
		return document(bson).toJson();
	}

}
