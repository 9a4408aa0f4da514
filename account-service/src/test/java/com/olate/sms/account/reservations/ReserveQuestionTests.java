package com.olate.sms.account.reservations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.contacts.Contact;
import com.olate.sms.account.contacts.ContactState;
import com.olate.sms.account.contacts.Msisdn;
import com.olate.sms.account.history.EventDocument;
import com.olate.sms.account.history.EventKey;
import com.olate.sms.account.history.MessageDocument;
import com.olate.sms.account.history.SourcePosition;
import com.olate.sms.account.ledger.Balance;
import com.olate.sms.account.ledger.Fact;
import com.olate.sms.account.ledger.FactsOf;
import com.olate.sms.account.ledger.HistoryFacts.EventOf;
import com.olate.sms.account.ledger.HistoryFacts.MessagesOf;
import com.olate.sms.account.ledger.Standing;
import com.olate.sms.account.ledger.Verdict;
import com.olate.sms.account.ledger.Writes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who gets an event, by people and credits.
 */
class ReserveQuestionTests {

	private static final AccountId ACCOUNT = new AccountId("a7k3m9x2q8w4t6z1");

	private final Map<Fact<?>, Object> known = new HashMap<>();

	private long limit;

	private long had;

	/**
	 * A active, P paused, S stopped by the phone, C of another country; + row with
	 * credit, n no credit, d the day's messages.
	 */
	@ParameterizedTest(name = "{0} with {1} credits at {2} each: {3}")
	@CsvSource({ "AAA, 3, 1, +++, PROCESSED", "AAA, 2, 1, ++n, PROCESSED", "AAA, 0, 1, nnn, NO_CREDIT",
			"AAA, 5, 2, ++n, PROCESSED", "AAA, 1, 2, nnn, NO_CREDIT", "APA, 2, 1, +p+, PROCESSED",
			"PAS, 9, 1, p+s, PROCESSED", "PS, 9, 1, ps, ALL_SKIPPED", "PA, 0, 1, pn, NO_CREDIT",
			"SAAP, 1, 1, s+np, PROCESSED", "CAC, 9, 1, c+c, PROCESSED", "CC, 9, 1, cc, COUNTRY_NOT_ALLOWED",
			"PCS, 0, 1, pcs, COUNTRY_NOT_ALLOWED", "CA, 0, 1, cn, NO_CREDIT" })
	void creditsAreAllottedInSendOrder(String people, int credits, int segments, String rows, String ends) {
		Writes writes = post(offered(segments), people, credits);
		assertThat(writes.messages().stream().map(ReserveQuestionTests::sign).collect(Collectors.joining()))
			.isEqualTo(rows);
		assertThat(writes.lines()).hasSize((int) rows.chars().filter((row) -> row == '+').count())
			.allMatch((line) -> line.credits() == segments);
		EventDocument event = writes.events().get(0);
		assertThat((event.reason() != null) ? event.reason() : event.state().name()).isEqualTo(ends);
		assertThat(event.messages() + event.notSent()).isEqualTo(people.length());
	}

	@ParameterizedTest(name = "{0} with {1} credits, {2} of {3} messages had today: {4}")
	@CsvSource({ "AAA, 9, 0, 3, +++, PROCESSED", "AAA, 9, 1, 3, ++d, PROCESSED", "AAA, 9, 3, 3, ddd, DAILY_LIMIT",
			"AAA, 9, 9, 3, ddd, DAILY_LIMIT", "APAA, 9, 1, 3, +p+d, PROCESSED", "AAA, 2, 2, 4, ++n, PROCESSED",
			"AAA, 1, 2, 4, +nn, PROCESSED", "AA, 0, 4, 4, nn, NO_CREDIT", "AAA, 9, 900, 0, +++, PROCESSED",
			"CPA, 9, 4, 4, cpd, DAILY_LIMIT" })
	void aDayHasItsMessagesAndNoMore(String people, int credits, long had, long limit, String rows, String ends) {
		this.limit = limit;
		this.had = had;
		creditsAreAllottedInSendOrder(people, credits, 1, rows, ends);
	}

	@Test
	void withoutContactsNobodyGetsIt() {
		assertThat(post(offered(1), "", 9).events().get(0).reason()).isEqualTo(NotSentReasons.NO_CONTACTS);
	}

	@Test
	void itAsksForTheEventAndThePeopleFirst() {
		Verdict<Reservation> verdict = question(offered(1)).decide(FactsOf.known(Map.of()), standing(1));
		assertThat(verdict)
			.isEqualTo(new Verdict.Ask<Reservation>(Set.of(new EventOf(offered(1).key()), new People.Of(ACCOUNT))));
	}

	@Test
	void aKnownEventIsNeverDecidedAgain() {
		EventDocument decided = post(offered(1), "P", 5).events().get(0);
		this.known.put(new EventOf(decided.key()), Optional.of(decided));
		assertThat(decide(offered(1), 5)).isEqualTo(new Verdict.Answer<>(new Reservation.NotSent("ALL_SKIPPED")));
		assertThat(decide(offered(1, 8, "a"), 5)).isEqualTo(new Verdict.Answer<>(new Reservation.Duplicate()));
		assertThat(decide(offered(1, 8, "b"), 5))
			.isEqualTo(new Verdict.Answer<>(new Reservation.Conflict(decided.key())));
	}

	@Test
	void aReplayOfAnEventWhoseRowsAreClearedSendsNothing() {
		EventDocument decided = post(offered(1), "A", 5).events().get(0);
		this.known.put(new EventOf(decided.key()), Optional.of(decided));
		this.known.put(new MessagesOf(decided.key()), List.of());
		assertThat(decide(offered(1), 5)).isEqualTo(new Verdict.Answer<>(new Reservation.Duplicate()));
	}

	private Writes post(OfferedEvent event, String people, int credits) {
		List<Contact> contacts = new ArrayList<>();
		for (char state : people.toCharArray()) {
			contacts.add(contact(contacts.size() + 1, state));
		}
		this.known.put(new EventOf(event.key()), Optional.empty());
		this.known.put(new People.Of(ACCOUNT), Optional.of(new People(TestReservations.account(ACCOUNT), contacts)));
		return ((Verdict.Post<Reservation>) decide(event, credits)).writes();
	}

	private static Contact contact(int number, char sign) {
		Contact contact = TestReservations.contact(ACCOUNT, number,
				(sign == 'P') ? ContactState.PAUSED : ((sign == 'S') ? ContactState.OPTED_OUT : ContactState.ACTIVE));
		return (sign != 'C') ? contact : new Contact(contact.id(), ACCOUNT, contact.name(),
				new Msisdn("3361234567" + number), contact.state(), contact.sortKey(), contact.createdAt(), null);
	}

	private Verdict<Reservation> decide(OfferedEvent event, int credits) {
		return question(event).decide(FactsOf.known(this.known), standing(credits));
	}

	private ReserveQuestion question(OfferedEvent event) {
		return TestReservations.question(event, this.limit);
	}

	private Standing standing(int credits) {
		return new Standing(7, new Balance(credits, 0, 0), TestReservations.THEN, this.had);
	}

	private static OfferedEvent offered(int segments) {
		return offered(segments, 7, "a");
	}

	private static OfferedEvent offered(int segments, long offset, String hash) {
		return new OfferedEvent(EventKey.of(ACCOUNT, "s", "e"), ACCOUNT, "s", "e", "message", hash.repeat(64), null,
				new Target.Everybody(), new SourcePosition("topic", 0, offset), "Text", "GSM7", segments,
				TestReservations.THEN, TestReservations.THEN);
	}

	private static String sign(MessageDocument row) {
		if (row.cost() > 0) {
			return "+";
		}
		return Map.of("NO_CREDIT", "n", "PAUSED", "p", "OPTED_OUT", "s", "COUNTRY_NOT_ALLOWED", "c", "DAILY_LIMIT", "d")
			.get(String.valueOf(row.reason()));
	}

}
