package com.olate.sms.account.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.contacts.Msisdn;
import com.olate.sms.account.history.CreditState;
import com.olate.sms.account.history.EventKey;
import com.olate.sms.account.history.MessageDocument;
import com.olate.sms.account.history.MessageId;
import com.olate.sms.account.history.MessageState;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The conditions of the ledger's writes: what holds for the fake holds for the real
 * store.
 */
abstract class StoreContract {

	static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123Z");

	private static final EventKey EVENT = EventKey.of(account(1), "urn:test", "e");

	abstract LedgerStore store();

	@Test
	void anAccountWithoutEntriesHasAHeadOfNothing() {
		assertThat(store().heads(List.of(account(1)))).containsEntry(account(1), Head.none(account(1)));
	}

	@Test
	void aPlaceInTheChainIsTakenOnceAndKeepsWhoCameFirst() {
		assertThat(store().insert(List.of(entry(1, 1, "mine"), entry(2, 1, "mine")))).isEmpty();
		assertThat(store().insert(List.of(entry(1, 1, "other"), entry(2, 2, "other"), entry(3, 1, "other"))))
			.containsExactly(new EntryId(account(1), 1));
		assertThat(store().load(List.of(new EntryId(account(1), 1), new EntryId(account(1), 2))))
			.containsOnlyKeys(new EntryId(account(1), 1))
			.containsEntry(new EntryId(account(1), 1), entry(1, 1, "mine"));
	}

	@Test
	void anEntryIsReadAsItWasWrittenAndLosesOnlyWhatWasPending() {
		Entry written = entry(1, 1, "mine");
		store().insert(List.of(written));
		assertThat(store().unfinished(NOW.plusMillis(1), 10)).containsExactly(written);
		assertThat(store().unfinished(NOW, 10)).isEmpty();
		store().finish(List.of(written.id()));
		assertThat(store().unfinished(NOW.plusMillis(1), 10)).isEmpty();
		assertThat(store().load(List.of(written.id()))).containsEntry(written.id(), written.applied());
		assertThat(store().shown(List.of(written.id()))).containsEntry(written.id(), written.shown());
	}

	@Test
	void theHeadMovesOneStepAtATimeAndNeverBack() {
		for (long sequence : new long[] { 2, 1, 1, 3, 2, 1, 4, 3, 2 }) {
			store().moveHeads(List.of(head(sequence)));
		}
		assertThat(store().heads(List.of(account(1)))).containsEntry(account(1), head(3));
		assertThat(store().heads(null, 10)).contains(head(3));
	}

	@Test
	void aRowIsInsertedOnlyIfItIsAbsent() {
		store().writeMessages(List.of(new MessageChange.Insert(row())));
		store().writeMessages(List.of(settle(2, MessageState.ACCEPTED)));
		store().writeMessages(List.of(new MessageChange.Insert(row())));
		assertThat(only().state()).isEqualTo(MessageState.ACCEPTED);
		assertThat(store().open(account(1))).isEmpty();
	}

	@Test
	void anOlderOrTheSameSettlementChangesNothing() {
		store().writeMessages(List.of(new MessageChange.Insert(row())));
		assertThat(store().open(account(1))).hasSize(1);
		store().writeMessages(List.of(settle(3, MessageState.FAILED)));
		store().writeMessages(List.of(settle(3, MessageState.ACCEPTED), settle(2, MessageState.ACCEPTED)));
		assertThat(only().credit()).isEqualTo(CreditState.RELEASED);
		assertThat(only().ledgerSeq()).isEqualTo(3);
	}

	@Test
	void aSettlementOfARowThatIsNotThereMakesNone() {
		store().writeMessages(List.of(settle(3, MessageState.FAILED)));
		assertThat(new Chains(store()).messages(List.of(row().id()))).isEmpty();
	}

	private MessageDocument only() {
		return new Chains(store()).messages(List.of(row().id())).get(0);
	}

	private static AccountId account(int number) {
		return new AccountId("account00000000" + number);
	}

	private static Head head(long sequence) {
		return new Head(account(1), sequence, new Balance(sequence, 0, 0), day(sequence));
	}

	private static DayCount day(long messages) {
		return new DayCount(LocalDate.ofInstant(NOW, ZoneOffset.UTC), messages);
	}

	private static Entry entry(int account, long sequence, String token) {
		return new Entry(new EntryId(account(account), sequence), EntryType.RESERVE, token, List.of("event:e"),
				"system", null, -1, List.of(new Line(row().id(), Line.Kind.RESERVE, 1)), new Balance(1, 1, 0), day(1),
				NOW, new Pending(List.of(), List.of(row()), List.of(settlement(MessageState.FAILED))));
	}

	private static MessageDocument row() {
		return new MessageDocument(MessageId.of(account(1), "urn:test", "e", "c-1"), account(1), EVENT, "e",
				"invoice.created", null, "c-1", "Ann", new Msisdn("447700900001"), 0, 1, CreditState.RESERVED,
				MessageState.RESERVED, null, null, null, null, NOW, NOW, 1);
	}

	private static MessageChange settle(long sequence, MessageState state) {
		return new MessageChange.Settle(settlement(state), sequence);
	}

	private static Settlement settlement(MessageState state) {
		return new Settlement(row().id(), state.credit(), state, "REASON", "smsc", "0", null, NOW);
	}

}
