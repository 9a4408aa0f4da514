package com.olate.sms.account.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.history.CreditState;
import com.olate.sms.account.history.EventDocument;
import com.olate.sms.account.history.EventKey;
import com.olate.sms.account.history.MessageDocument;
import com.olate.sms.account.history.MessageId;
import com.olate.sms.account.history.MessageState;
import com.olate.sms.account.ledger.HistoryFacts.EntryFor;
import com.olate.sms.account.ledger.HistoryFacts.EventOf;
import com.olate.sms.account.ledger.HistoryFacts.EventsWithId;
import com.olate.sms.account.ledger.HistoryFacts.MessageOf;
import com.olate.sms.account.ledger.HistoryFacts.MessagesOf;
import com.olate.sms.account.results.TestResults.Marked;
import org.jspecify.annotations.Nullable;

/**
 * The store in memory, with the conditions of the real one or, on purpose, without one of
 * them. It watches each row: a state never moves down, a settled credit never changes.
 */
final class FakeStore implements LedgerStore {

	private final Map<EntryId, Entry> ledger = new HashMap<>();

	private final Map<AccountId, Head> heads = new TreeMap<>(Comparator.comparing(AccountId::value));

	private final Map<EventKey, EventDocument> events = new HashMap<>();

	private final Map<MessageId, MessageDocument> messages = new HashMap<>();

	private final Set<Fault> faults;

	FakeStore(Set<Fault> faults) {
		this.faults = faults.isEmpty() ? EnumSet.noneOf(Fault.class) : EnumSet.copyOf(faults);
	}

	@Override
	public Map<AccountId, Head> heads(Collection<AccountId> accounts) {
		Map<AccountId, Head> found = new HashMap<>();
		accounts.forEach((account) -> found.put(account, this.heads.getOrDefault(account, Head.none(account))));
		return found;
	}

	@Override
	public List<Head> heads(@Nullable AccountId after, int limit) {
		return this.heads.values()
			.stream()
			.filter((head) -> after == null || head.account().value().compareTo(after.value()) > 0)
			.limit(limit)
			.toList();
	}

	@Override
	public List<MessageDocument> open(AccountId account) {
		return this.messages.values()
			.stream()
			.filter((row) -> row.accountId().equals(account) && row.credit() == CreditState.RESERVED)
			.toList();
	}

	@Override
	public Map<Fact<?>, Object> read(Collection<? extends Fact<?>> facts) {
		Map<Fact<?>, Object> found = new HashMap<>();
		facts.forEach((fact) -> found.put(fact, read(fact)));
		return found;
	}

	private Object read(Fact<?> fact) {
		if (fact instanceof EventOf event) {
			return Optional.ofNullable(this.events.get(event.key()));
		}
		if (fact instanceof MessageOf message) {
			return Optional.ofNullable(this.messages.get(message.id()));
		}
		if (fact instanceof MessagesOf rows) {
			return this.messages.values()
				.stream()
				.filter((row) -> row.eventKey().equals(rows.key()))
				.sorted(MessageDocument.SEND_ORDER)
				.toList();
		}
		if (fact instanceof EventsWithId same) {
			return this.events.values()
				.stream()
				.filter((event) -> event.accountId().equals(same.account()) && event.eventId().equals(same.eventId()))
				.toList();
		}
		EntryFor cause = (EntryFor) fact;
		return this.ledger.values()
			.stream()
			.filter((entry) -> entry.id().account().equals(cause.account()) && entry.type().isOutside()
					&& entry.causes().contains(cause.cause()))
			.findAny();
	}

	@Override
	public Set<EntryId> insert(Collection<Entry> entries) {
		Set<EntryId> taken = new HashSet<>();
		for (Entry entry : entries) {
			if (this.faults.contains(Fault.INSERT_OVERWRITES)) {
				this.ledger.put(entry.id(), entry);
			}
			else if (this.ledger.putIfAbsent(entry.id(), entry) != null) {
				taken.add(entry.id());
			}
		}
		return taken;
	}

	@Override
	public Map<EntryId, LedgerEntry> shown(Collection<EntryId> ids) {
		Map<EntryId, LedgerEntry> shown = new HashMap<>();
		load(ids).forEach((id, entry) -> shown.put(id, entry.shown()));
		return shown;
	}

	@Override
	public Map<EntryId, Entry> load(Collection<EntryId> ids) {
		Map<EntryId, Entry> found = new HashMap<>();
		ids.stream().filter(this.ledger::containsKey).forEach((id) -> found.put(id, this.ledger.get(id)));
		return found;
	}

	@Override
	public void writeMessages(Collection<MessageChange> changes) {
		for (MessageChange change : changes) {
			MessageDocument row = this.messages.get(change.id());
			if (change instanceof MessageChange.Insert insert) {
				if (row == null || this.faults.contains(Fault.RESERVE_OVERWRITES)) {
					put(insert.message());
				}
			}
			else if (change instanceof MessageChange.Settle settle && row != null
					&& (row.ledgerSeq() < settle.sequence() || this.faults.contains(Fault.SETTLE_WITHOUT_CONDITION))) {
				put(settled(row, settle));
			}
		}
	}

	@Override
	public void writeEvents(Collection<EventDocument> decided) {
		decided.forEach((event) -> this.events.putIfAbsent(event.key(), event));
	}

	@Override
	public void moveHeads(Collection<Head> moved) {
		for (Head head : moved) {
			long from = this.heads.getOrDefault(head.account(), Head.none(head.account())).sequence();
			if (from == head.sequence() - 1 || this.faults.contains(Fault.HEAD_WITHOUT_CONDITION)) {
				this.heads.put(head.account(), this.faults.contains(Fault.HEAD_WITHOUT_COUNT)
						? new Head(head.account(), head.sequence(), head.balance(), DayCount.NONE) : head);
			}
		}
	}

	@Override
	public void finish(Collection<EntryId> ids) {
		ids.forEach((id) -> this.ledger.computeIfPresent(id, (same, entry) -> entry.applied()));
	}

	@Override
	public List<Entry> unfinished(Instant before, int limit) {
		return this.ledger.values()
			.stream()
			.filter((entry) -> entry.pending() != null && entry.at().isBefore(before))
			.sorted(Comparator.comparing((Entry entry) -> entry.id().account().value())
				.thenComparing((entry) -> entry.id().sequence()))
			.limit(limit)
			.toList();
	}

	/**
	 * What the results reader writes besides the ledger, with its conditions.
	 */
	void mark(Marked mark) {
		MessageDocument row = this.messages.get(mark.message());
		if (mark.state() != null && row.state().rank() < mark.state().rank()) {
			put(changed(row, row.credit(), mark.state(), row.late(), row.ledgerSeq()));
		}
		row = this.messages.get(mark.message());
		if (mark.late() != null && (row.late() == null || row.late().rank() < mark.late().rank())) {
			put(changed(row, row.credit(), row.state(), mark.late(), row.ledgerSeq()));
		}
	}

	Collection<MessageDocument> messages() {
		return this.messages.values();
	}

	Collection<EventDocument> events() {
		return this.events.values();
	}

	private void put(MessageDocument row) {
		MessageDocument before = this.messages.put(row.id(), row);
		if (before != null && (before.state().rank() > row.state().rank()
				|| before.credit().isSettled() && before.credit() != row.credit())) {
			throw new AssertionError("message " + row.id() + " went back from " + before + " to " + row);
		}
	}

	private static MessageDocument settled(MessageDocument row, MessageChange.Settle settle) {
		Settlement settlement = settle.settlement();
		return changed(row, settlement.credit(), settlement.state(),
				(settlement.late() != null) ? settlement.late() : row.late(), settle.sequence());
	}

	private static MessageDocument changed(MessageDocument row, CreditState credit, MessageState state,
			@Nullable MessageState late, long ledgerSeq) {
		return new MessageDocument(row.id(), row.accountId(), row.eventKey(), row.eventId(), row.eventType(),
				row.number(), row.contactId(), row.contactName(), row.msisdn(), row.sequence(), row.cost(), credit,
				state, row.reason(), row.route(), row.carrierStatus(), late, row.at(), row.updatedAt(), ledgerSeq);
	}

}
