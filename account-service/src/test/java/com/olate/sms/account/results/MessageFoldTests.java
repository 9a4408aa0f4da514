package com.olate.sms.account.results;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.contacts.Msisdn;
import com.olate.sms.account.history.CreditState;
import com.olate.sms.account.history.EventKey;
import com.olate.sms.account.history.MessageDocument;
import com.olate.sms.account.history.MessageId;
import com.olate.sms.account.history.MessageState;
import com.olate.sms.account.ledger.Line;
import com.olate.sms.account.ledger.Settlement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The table of states: what a row of results makes of a message.
 */
class MessageFoldTests {

	private static final AccountId ACCOUNT = new AccountId("a7k3m9x2q8w4t6z1");

	private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource(delimiter = '|', textBlock = """
			ACCEPTED                       | SETTLED                     | ACCEPTED    | CAPTURED |
			SUBMITTING UNCONFIRMED         | MOVED MOVED                 | UNCONFIRMED | RESERVED |
			UNCONFIRMED SUBMITTING         | MOVED STALE                 | UNCONFIRMED | RESERVED |
			UNCONFIRMED ACCEPTED DELIVERED | MOVED SETTLED MOVED         | DELIVERED   | CAPTURED |
			DELIVERED ACCEPTED             | SETTLED STALE               | DELIVERED   | CAPTURED |
			ACCEPTED NO_RECEIPT DELIVERED  | SETTLED MOVED MOVED         | DELIVERED   | CAPTURED |
			DELIVERED UNDELIVERED          | SETTLED STALE               | DELIVERED   | CAPTURED |
			UNDELIVERED DELIVERED          | SETTLED STALE               | UNDELIVERED | CAPTURED |
			ACCEPTED ACCEPTED              | SETTLED STALE               | ACCEPTED    | CAPTURED |
			REFUSED                        | SETTLED                     | REFUSED     | RELEASED |
			FAILED REFUSED                 | SETTLED STALE               | FAILED      | RELEASED |
			ACCEPTED FAILED                | SETTLED CONTRADICTED        | ACCEPTED    | CAPTURED |
			FAILED UNCONFIRMED             | SETTLED STALE               | FAILED      | RELEASED |
			FAILED DELIVERED               | SETTLED LATE                | FAILED      | RELEASED | DELIVERED
			FAILED ACCEPTED DELIVERED      | SETTLED LATE LATE           | FAILED      | RELEASED | DELIVERED
			FAILED DELIVERED ACCEPTED      | SETTLED LATE STALE          | FAILED      | RELEASED | DELIVERED
			""")
	void resultsMakeOfAMessage(String results, String effects, MessageState state, CreditState credit,
			MessageState late) {
		MessageFold fold = new MessageFold(message(CreditState.RESERVED, MessageState.RESERVED));
		List<String> had = Stream.of(results.split(" "))
			.map((result) -> fold.take(result(MessageState.valueOf(result))).name())
			.toList();
		assertThat(had).isEqualTo(Arrays.asList(effects.split(" ")));
		if (credit == CreditState.RESERVED) {
			assertThat(fold.settlement()).isEmpty();
			assertThat(fold.raise().orElseThrow().state()).isEqualTo(state);
			return;
		}
		Settlement settlement = fold.settlement().orElseThrow();
		assertThat(settlement.state()).isEqualTo(state);
		assertThat(settlement.credit()).isEqualTo(credit);
		assertThat(settlement.late()).isEqualTo(late);
		assertThat(fold.line().kind())
			.isEqualTo((credit == CreditState.CAPTURED) ? Line.Kind.CAPTURE : Line.Kind.RELEASE);
		assertThat(fold.line().credits()).isEqualTo(2);
		assertThat(fold.raise()).as("the ledger writes it all").isEmpty();
	}

	@ParameterizedTest(name = "{0} {1}: {2}")
	@CsvSource({ "CAPTURED, ACCEPTED, DELIVERED, MOVED", "CAPTURED, ACCEPTED, FAILED, CONTRADICTED",
			"CAPTURED, DELIVERED, ACCEPTED, STALE", "RELEASED, FAILED, DELIVERED, LATE",
			"RELEASED, FAILED, UNCONFIRMED, STALE", "NONE, NOT_SENT, ACCEPTED, CONTRADICTED",
			"NONE, NOT_SENT, UNCONFIRMED, STALE", "NONE, NOT_SENT, FAILED, CONTRADICTED" })
	void noCreditIsSettledTwice(CreditState credit, MessageState state, MessageState reported, Effect effect) {
		MessageFold fold = new MessageFold(message(credit, state));
		assertThat(fold.take(result(reported))).isEqualTo(effect);
		assertThat(fold.settlement()).isEmpty();
		assertThat(fold.raise().isPresent()).isEqualTo(effect == Effect.MOVED || effect == Effect.LATE);
	}

	private static DeliveryResult result(MessageState state) {
		return new DeliveryResult(MessageId.of(ACCOUNT, "s", "e", "c-1"), ACCOUNT, state, null, "smsc", null, NOW);
	}

	private static MessageDocument message(CreditState credit, MessageState state) {
		return new MessageDocument(MessageId.of(ACCOUNT, "s", "e", "c-1"), ACCOUNT, EventKey.of(ACCOUNT, "s", "e"), "e",
				"message", null, "c-1", "Ann", new Msisdn("447700900001"), 0, (credit == CreditState.NONE) ? 0 : 2,
				credit, state, null, null, null, null, NOW, NOW, 1);
	}

}
