package com.olate.sms.account.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.contacts.KnownContacts;
import com.olate.sms.account.history.EventPlace.Direction;
import com.olate.sms.account.search.SearchTerms;
import com.olate.sms.account.testing.AccountServiceTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Lists of events go on from page to page, both ways, and hold exactly what fits: random
 * histories with many events of one instant. A failure prints the seed; {@code -Dseed=}
 * repeats it.
 */
@AccountServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EventWalkIT {

	private static final Instant START = Instant.parse("2026-10-01T12:00:00Z");

	private static final List<String> NAMES = List.of("Abel", "Bob", "Bobby", "Dee");

	private static final List<MessageState> STATES = List.of(MessageState.DELIVERED, MessageState.NOT_SENT,
			MessageState.RESERVED, MessageState.FAILED, MessageState.UNDELIVERED);

	@Autowired
	private MongoOperations mongo;

	@Autowired
	private KnownContacts known;

	@Autowired
	private ListedEvents events;

	private final AccountId account = AccountId.random();

	private final long seed = Long.getLong("seed", System.nanoTime());

	private final List<Row> rows = new ArrayList<>();

	@BeforeAll
	void aHistory() {
		Random random = new Random(this.seed);
		TestHistory history = new TestHistory(this.mongo, this.known);
		for (int i = 0; i < 60; i++) {
			Row row = new Row("e-" + i, "INV-" + i, START.plusSeconds(random.nextInt(12)),
					NAMES.subList(0, 1 + random.nextInt(NAMES.size())), STATES.get(random.nextInt(STATES.size())));
			history.add(this.account, row.id(), row.number(), row.at(), row.names(), row.state());
			this.rows.add(row);
		}
		history.add(AccountId.random(), "e-1", "INV-1", START, NAMES, MessageState.DELIVERED);
		this.rows.sort(Comparator
			.comparing((Row row) -> new EventPlace(row.at(), EventKey.of(this.account, "urn:iono", row.id()))));
	}

	@Test
	void everyFilterListsExactlyWhatFitsOnPagesOfAnySize() {
		check(EventQuery.ALL, (row) -> true);
		check(query(Outcome.NOT_SENT, null, null), (row) -> row.is(MessageState.NOT_SENT, MessageState.FAILED));
		check(query(Outcome.NO_CREDIT, null, null), (row) -> row.is(MessageState.NOT_SENT));
		check(query(Outcome.WAITING, null, null), (row) -> row.is(MessageState.RESERVED));
		check(query(Outcome.SENT, null, null), (row) -> row.is(MessageState.DELIVERED));
		check(query(null, 3, null), (row) -> row.names().contains("Dee"));
		check(query(Outcome.WAITING, 3, null), (row) -> row.is(MessageState.RESERVED) && row.names().contains("Dee"));
		check(query(null, null, "bobb"), (row) -> row.names().contains("Bobby"));
		check(query(null, null, "0000 0003"), (row) -> row.names().contains("Dee"));
		check(query(Outcome.NOT_SENT, null, "dee"),
				(row) -> row.names().contains("Dee") && row.is(MessageState.NOT_SENT, MessageState.FAILED));
		check(query(null, null, "inv-1"), (row) -> row.number().startsWith("INV-1"));
		check(query(null, null, "dee inv-1"), (row) -> row.names().contains("Dee") && row.number().startsWith("INV-1"));
		check(query(Outcome.SENT, 1, "inv-2"), (row) -> row.names().contains("Bob") && row.number().startsWith("INV-2")
				&& row.is(MessageState.DELIVERED));
		check(query(null, null, "nobody"), (row) -> false);
		check(new EventQuery(START.plusSeconds(3), START.plusSeconds(7), null, "invoice.created", null, null),
				(row) -> !row.at().isBefore(START.plusSeconds(3)) && row.at().isBefore(START.plusSeconds(7)));
		check(new EventQuery(START.plusSeconds(3), START.plusSeconds(7), Outcome.NOT_SENT, null, null, null),
				(row) -> !row.at().isBefore(START.plusSeconds(3)) && row.at().isBefore(START.plusSeconds(7))
						&& row.is(MessageState.NOT_SENT, MessageState.FAILED));
		check(new EventQuery(null, null, null, "message", null, null), (row) -> false);
	}

	@Test
	void whatAnEventHoldsIsCountedAndFewRecipientsAreThere() {
		for (ListedEvent event : this.events.slice(this.account, EventQuery.ALL, null, Direction.OLDER, 100).events()) {
			Row row = this.rows.stream()
				.filter((candidate) -> candidate.id().equals(event.event().eventId()))
				.findAny()
				.orElseThrow();
			assertThat(event.tally().total()).isEqualTo(row.names().size());
			assertThat(event.recipients()).extracting(MessageDocument::contactName).isEqualTo(row.names());
			assertThat(event.tally().sent())
				.isEqualTo(row.is(MessageState.DELIVERED, MessageState.UNDELIVERED) ? row.names().size() : 0);
		}
	}

	@Test
	void anEventOfAnotherAccountIsNotThere() {
		EventKey key = EventKey.of(this.account, "urn:iono", "e-1");
		assertThat(this.events.find(this.account, key)).isPresent();
		assertThat(this.events.find(AccountId.random(), key)).isEmpty();
	}

	private void check(EventQuery query, Predicate<Row> fits) {
		String as = "seed " + this.seed + ", " + query + " " + query.search();
		List<String> expected = this.rows.stream().filter(fits).map(Row::id).toList();
		for (int size : new int[] { 1, 3, 7, 100 }) {
			List<String> older = new ArrayList<>();
			List<String> newer = new ArrayList<>();
			EventSlice slice = this.events.slice(this.account, query, null, Direction.OLDER, size);
			older.addAll(ids(slice));
			while (slice.older() != null) {
				slice = this.events.slice(this.account, query, slice.older(), Direction.OLDER, size);
				older.addAll(ids(slice));
			}
			assertThat(older).as(as + " by " + size).isEqualTo(expected);
			List<String> last = new ArrayList<>(ids(slice));
			Collections.reverse(last);
			newer.addAll(last);
			while (slice.newer() != null) {
				slice = this.events.slice(this.account, query, slice.newer(), Direction.NEWER, size);
				List<String> found = new ArrayList<>(ids(slice));
				Collections.reverse(found);
				newer.addAll(found);
			}
			Collections.reverse(newer);
			assertThat(newer).as(as + " back by " + size).isEqualTo(expected);
		}
	}

	private static List<String> ids(EventSlice slice) {
		return slice.events().stream().map((event) -> event.event().eventId()).toList();
	}

	private EventQuery query(@Nullable Outcome outcome, @Nullable Integer contact, @Nullable String search) {
		return new EventQuery(null, null, outcome, null,
				(contact != null) ? TestHistory.contact(this.account, contact) : null,
				(search != null) ? SearchTerms.parse(search) : null);
	}

	private record Row(String id, String number, Instant at, List<String> names, MessageState state) {

		boolean is(MessageState... states) {
			return List.of(states).contains(this.state);
		}

	}

}
