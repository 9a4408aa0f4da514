package com.olate.sms.account.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.contacts.Msisdn;
import com.olate.sms.account.history.CreditState;
import com.olate.sms.account.history.EventKey;
import com.olate.sms.account.history.MessageDocument;
import com.olate.sms.account.history.MessageId;
import com.olate.sms.account.history.MessageState;
import com.olate.sms.account.ledger.Balance;
import com.olate.sms.account.ledger.DayCount;
import com.olate.sms.account.ledger.Entry;
import com.olate.sms.account.ledger.EntryId;
import com.olate.sms.account.ledger.EntryType;
import com.olate.sms.account.ledger.Head;
import com.olate.sms.account.ledger.Line;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every kind of drift has its finding.
 */
class ChainCheckTests {

	private static final AccountId ACCOUNT = new AccountId("a7k3m9x2q8w4t6z1");

	private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

	private static final MessageId MESSAGE = MessageId.of(ACCOUNT, "s", "e", "c-1");

	private static final Entry PURCHASE = entry(1, EntryType.PURCHASE, 5, new Balance(5, 0, 0));

	private static final Entry RESERVE = entry(2, EntryType.RESERVE, -1, new Balance(4, 1, 0), line(Line.Kind.RESERVE));

	private static final Entry SETTLE = entry(3, EntryType.SETTLE, 0, new Balance(4, 0, 1), line(Line.Kind.CAPTURE));

	@Test
	void aGoodChainHasNoFindings() {
		assertThat(findings(new Balance(4, 0, 1), Map.of(), PURCHASE, RESERVE, SETTLE)).isEmpty();
		assertThat(findings(new Balance(4, 1, 0), row(CreditState.RESERVED, 2), PURCHASE, RESERVE)).isEmpty();
	}

	@Test
	void aRowThatALaterEntryHasTouchedIsNotJudged() {
		assertThat(findings(new Balance(4, 1, 0), row(CreditState.CAPTURED, 3), PURCHASE, RESERVE)).isEmpty();
		assertThat(findings(new Balance(5, 0, 0), row(CreditState.RESERVED, 2), PURCHASE)).isEmpty();
	}

	@Test
	void creditsFromNowhereAreFound() {
		assertThat(findings(new Balance(6, 0, 0), Map.of(), entry(1, EntryType.PURCHASE, 5, new Balance(6, 0, 0))))
			.hasSize(1);
		assertThat(findings(new Balance(9, 0, 0), Map.of(), PURCHASE)).singleElement().asString().contains("head");
	}

	@Test
	void aMissingEntryIsFound() {
		assertThat(findings(new Balance(4, 0, 1), Map.of(), PURCHASE, SETTLE)).isNotEmpty();
	}

	@Test
	void aMessageReservedOrSettledTwiceIsFound() {
		assertThat(findings(new Balance(3, 2, 0), row(CreditState.RESERVED, 2), PURCHASE, RESERVE,
				entry(3, EntryType.RESERVE, -1, new Balance(3, 2, 0), line(Line.Kind.RESERVE))))
			.singleElement()
			.asString()
			.contains("reserves again");
		assertThat(findings(new Balance(4, 0, 1), Map.of(), PURCHASE, RESERVE, SETTLE,
				entry(4, EntryType.SETTLE, 0, new Balance(4, 0, 1), line(Line.Kind.CAPTURE))))
			.isNotEmpty();
	}

	@Test
	void rowsThatSayOtherwiseAreFound() {
		assertThat(findings(new Balance(4, 1, 0), Map.of(), PURCHASE, RESERVE)).singleElement()
			.asString()
			.contains("has no row");
		assertThat(findings(new Balance(4, 1, 0), row(CreditState.CAPTURED, 2), PURCHASE, RESERVE)).hasSize(1);
		assertThat(findings(new Balance(4, 0, 1), row(CreditState.RESERVED, 2), PURCHASE, RESERVE, SETTLE)).hasSize(1);
	}

	private static List<String> findings(Balance head, Map<MessageId, MessageDocument> rows, Entry... entries) {
		ChainCheck check = new ChainCheck(
				new Head(ACCOUNT, entries[entries.length - 1].id().sequence(), head, DayCount.NONE));
		for (Entry entry : entries) {
			check.take(entry);
		}
		check.end();
		check.compare(rows);
		return check.findings();
	}

	private static Entry entry(long sequence, EntryType type, long credits, Balance balance, Line... lines) {
		return new Entry(new EntryId(ACCOUNT, sequence), type, "token", List.of("cause"), "test", null, credits,
				List.of(lines), balance, DayCount.NONE, NOW, null);
	}

	private static Line line(Line.Kind kind) {
		return new Line(MESSAGE, kind, 1);
	}

	private static Map<MessageId, MessageDocument> row(CreditState credit, long ledgerSeq) {
		return Map.of(MESSAGE,
				new MessageDocument(MESSAGE, ACCOUNT, EventKey.of(ACCOUNT, "s", "e"), "e", "message", null, "c-1",
						"Ann", new Msisdn("447700900001"), 0, 1, credit, MessageState.RESERVED, null, null, null, null,
						NOW, NOW, ledgerSeq));
	}

}
