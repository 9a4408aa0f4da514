package com.olate.sms.account.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.olate.sms.account.history.EventDocument;
import com.olate.sms.account.history.MessageDocument;
import com.olate.sms.account.ledger.HistoryFacts.EntryFor;
import com.olate.sms.account.ledger.HistoryFacts.EventOf;
import com.olate.sms.account.ledger.HistoryFacts.EventsWithId;
import com.olate.sms.account.ledger.HistoryFacts.MessageOf;
import com.olate.sms.account.ledger.HistoryFacts.MessagesOf;

/**
 * An entry in the making: the decisions that will share it, in their order, and the
 * answers that hold once it has been applied.
 */
final class Draft {

	private final Head head;

	private final EntryType type;

	private final Instant now;

	private final List<Writes> parts = new ArrayList<>();

	private final List<Runnable> answers = new ArrayList<>();

	private final Set<Fact<?>> changed = new HashSet<>();

	private Balance balance;

	private DayCount day;

	private int size;

	Draft(Head head, EntryType type, Instant now) {
		this.head = head;
		this.type = type;
		this.now = now;
		this.balance = head.balance();
		this.day = head.day().at(now);
	}

	EntryType type() {
		return this.type;
	}

	Standing standing() {
		return new Standing(this.head.next().sequence(), this.balance, this.now, this.day.messages());
	}

	boolean isEmpty() {
		return this.parts.isEmpty();
	}

	/**
	 * Whether the decision still fits.
	 */
	boolean hasRoomFor(Writes writes) {
		return isEmpty() || (!this.type.isOutside() && this.size + writes.size() <= Entry.LINES);
	}

	/**
	 * Facts that are no longer true once the entry is there.
	 */
	Set<Fact<?>> changed() {
		return this.changed;
	}

	void add(Writes writes) {
		this.parts.add(writes);
		this.size += writes.size();
		this.balance = this.balance.plus(writes.outside());
		for (Line line : writes.lines()) {
			this.balance = line.applyTo(this.balance);
		}
		this.day = this.day.plus(writes.lines().stream().filter((line) -> line.kind() == Line.Kind.RESERVE).count());
		this.changed.add(new EntryFor(this.head.account(), writes.cause()));
		for (EventDocument event : writes.events()) {
			this.changed.add(new EventOf(event.key()));
			this.changed.add(new EventsWithId(event.accountId(), event.eventId()));
		}
		for (MessageDocument message : writes.messages()) {
			this.changed.add(new MessageOf(message.id()));
			this.changed.add(new MessagesOf(message.eventKey()));
		}
		writes.settlements().forEach((settlement) -> this.changed.add(new MessageOf(settlement.message())));
	}

	<A> void answer(Ticket<A> ticket, A answer) {
		this.answers.add(() -> ticket.answer(answer));
	}

	void giveAnswers() {
		this.answers.forEach(Runnable::run);
	}

	Entry entry(String token) {
		List<Line> lines = this.parts.stream().flatMap((part) -> part.lines().stream()).toList();
		Pending pending = new Pending(this.parts.stream().flatMap((part) -> part.events().stream()).toList(),
				this.parts.stream().flatMap((part) -> part.messages().stream()).toList(),
				this.parts.stream().flatMap((part) -> part.settlements().stream()).toList());
		Writes first = this.parts.get(0);
		return new Entry(this.head.next(), this.type, token, this.parts.stream().map(Writes::cause).toList(),
				first.by(), first.reason(), this.balance.available() - this.head.balance().available(), lines,
				this.balance, this.day, this.now, pending);
	}

}
