package com.olate.sms.account.ledger;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import com.olate.sms.account.audit.AuditReport;
import com.olate.sms.account.audit.Auditor;
import com.olate.sms.account.history.CreditState;
import com.olate.sms.account.history.EventDocument;
import com.olate.sms.account.history.EventKey;
import com.olate.sms.account.history.MessageDocument;
import com.olate.sms.account.history.MessageId;
import com.olate.sms.account.history.MessageState;
import com.olate.sms.account.results.TestResults.Reported;

/**
 * What must be true of a world, whatever has happened in it.
 */
final class Verdicts {

	private final World world;

	private final Chains chains;

	Verdicts(World world) {
		this.world = world;
		this.chains = new Chains(world.store());
	}

	/**
	 * When a grant is answered, it has been applied to the end.
	 */
	void granted(Task task, List<MessageDocument> recipients) {
		long head = this.chains.head(task.account()).sequence();
		for (MessageDocument recipient : recipients) {
			require(recipient.ledgerSeq() <= head || this.chains.messages(List.of(recipient.id())).isEmpty(),
					() -> "answered before the head moved: " + recipient);
			require(!this.chains.messages(List.of(recipient.id())).isEmpty(),
					() -> "answered before its row was there: " + recipient);
		}
	}

	/**
	 * At the end.
	 */
	void check() {
		AuditReport audit = new Auditor(this.chains).audit();
		require(audit.drift() == 0, () -> "the auditor finds drift: " + audit);
		this.chains.heads(null).forEach(this::check);
		this.world.store()
			.messages()
			.stream()
			.collect(Collectors.groupingBy(MessageDocument::eventKey))
			.forEach(this::check);
		Map<MessageId, Set<MessageState>> reports = this.world.reported()
			.stream()
			.collect(Collectors.groupingBy(Reported::message, Collectors.mapping(Reported::state, Collectors.toSet())));
		this.world.store()
			.messages()
			.stream()
			.filter((row) -> row.cost() > 0)
			.forEach((row) -> check(row, reports.getOrDefault(row.id(), Set.of())));
		checkResends();
	}

	private void check(Head head) {
		Set<String> causes = new HashSet<>();
		Map<CreditState, Integer> credits = this.world.store()
			.messages()
			.stream()
			.filter((row) -> row.accountId().equals(head.account()))
			.collect(Collectors.groupingBy(MessageDocument::credit, Collectors.summingInt(MessageDocument::cost)));
		require(head.balance().reserved() == credits.getOrDefault(CreditState.RESERVED, 0), () -> "reserved " + head);
		require(head.balance().spent() == credits.getOrDefault(CreditState.CAPTURED, 0), () -> "spent " + head);
		long[] outside = new long[1];
		this.chains.each(head, (entry) -> {
			outside[0] += entry.outside();
			require(entry.type() == EntryType.SETTLE || causes.addAll(entry.causes()),
					() -> "the same cause twice " + entry.id());
		});
		require(outside[0] == head.balance().total(), () -> "credits made or lost " + head);
		checkDays(head);
	}

	/**
	 * Whatever the clocks of the processes said, no day had more than its messages.
	 */
	private void checkDays(Head head) {
		Map<LocalDate, Long> days = new TreeMap<>();
		this.chains.each(head, (entry) -> {
			LocalDate day = entry.day().day();
			long reserved = entry.lines().stream().filter((line) -> line.kind() == Line.Kind.RESERVE).count();
			days.merge(day, reserved, Long::sum);
			require(entry.day().messages() == days.get(day), () -> "miscounted " + entry.id() + " " + entry.day());
			require(days.keySet().stream().noneMatch((other) -> other.isAfter(day)), () -> "a day again " + entry.id());
		});
		int limit = this.world.dailyLimit();
		require(limit == 0 || days.values().stream().allMatch((messages) -> messages <= limit),
				() -> "more than " + limit + " messages on a day " + days);
	}

	private void check(EventKey key, List<MessageDocument> rows) {
		rows.sort(MessageDocument.SEND_ORDER);
		boolean ranOut = false;
		for (MessageDocument row : rows) {
			require(row.cost() == 0 || !ranOut, () -> "not in the order of the alphabet " + key);
			ranOut |= "NO_CREDIT".equals(row.reason()) || "DAILY_LIMIT".equals(row.reason());
		}
	}

	/**
	 * The row shows the highest of what was reported, within what its credit became.
	 */
	private void check(MessageDocument row, Set<MessageState> reports) {
		boolean settled = reports.stream().anyMatch((state) -> state.credit().isSettled());
		require(row.credit().isSettled() == settled, () -> "settled " + row + " after " + reports);
		int rank = reports.stream()
			.filter((state) -> state.credit() == row.credit())
			.mapToInt(MessageState::rank)
			.max()
			.orElse(0);
		require(row.state().rank() == rank && (rank == 0 || reports.contains(row.state())),
				() -> "state " + row + " after " + reports);
		boolean late = row.credit() == CreditState.RELEASED
				&& reports.stream().anyMatch((state) -> state.credit() == CreditState.CAPTURED);
		require((row.late() != null) == late, () -> "late " + row + " after " + reports);
	}

	/**
	 * However often an event is resent, nobody gets its text twice.
	 */
	private void checkResends() {
		Map<EventKey, EventDocument> events = new HashMap<>();
		this.world.store().events().forEach((event) -> events.put(event.key(), event));
		Set<String> received = new HashSet<>();
		this.world.store()
			.messages()
			.stream()
			.filter((row) -> row.cost() > 0)
			.forEach((row) -> require(
					received.add(row.accountId() + row.contactId() + events.get(row.eventKey()).text()),
					() -> "the same text twice " + row));
	}

	private static void require(boolean condition, Supplier<String> otherwise) {
		if (!condition) {
			throw new AssertionError(otherwise.get());
		}
	}

}
