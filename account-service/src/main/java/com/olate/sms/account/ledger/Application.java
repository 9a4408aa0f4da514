package com.olate.sms.account.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * The walk that applies one entry: its messages, then its events, then the head, then
 * {@code pending} goes. Each write is acknowledged before the next begins, and each
 * carries a condition, so any number of processes may apply the same entry at any time.
 */
final class Application implements Walk {

	private final Entry entry;

	private final List<Phase> left;

	private final Runnable applied;

	/**
	 * @param applied run once the head has moved
	 */
	Application(Entry entry, Runnable applied) {
		this(entry, applied, List.of(Phase.values()));
	}

	Application(Entry entry, Runnable applied, List<Phase> order) {
		this.entry = entry;
		this.applied = applied;
		this.left = new ArrayList<>(order);
		skipEmpty();
	}

	@Override
	public Step next() {
		if (this.left.isEmpty()) {
			return new Step.Done();
		}
		Pending pending = pending();
		return switch (this.left.get(0)) {
			case MESSAGES -> new Step.WriteMessages(changes(pending), this::advance);
			case EVENTS -> new Step.WriteEvents(pending.events(), this::advance);
			case HEAD -> new Step.MoveHead(this.entry.head(), this::advance);
			case FINISH -> new Step.Finish(this.entry.id(), this::advance);
		};
	}

	private void advance() {
		Phase done = this.left.remove(0);
		skipEmpty();
		if (done == Phase.HEAD) {
			this.applied.run();
		}
	}

	private void skipEmpty() {
		this.left.removeIf((phase) -> phase == Phase.MESSAGES && changes(pending()).isEmpty()
				|| phase == Phase.EVENTS && pending().events().isEmpty());
	}

	private Pending pending() {
		Pending pending = this.entry.pending();
		if (pending == null) {
			throw new IllegalStateException("Applied already: " + this.entry.id());
		}
		return pending;
	}

	private List<MessageChange> changes(Pending pending) {
		List<MessageChange> changes = new ArrayList<>(pending.messages().size() + pending.settlements().size());
		pending.messages().forEach((message) -> changes.add(new MessageChange.Insert(message)));
		pending.settlements()
			.forEach((settlement) -> changes.add(new MessageChange.Settle(settlement, this.entry.id().sequence())));
		return changes;
	}

	/**
	 * The order of writes. Nothing is decided before {@code HEAD}, nothing is forgotten
	 * before {@code FINISH}.
	 */
	enum Phase {

		MESSAGES, EVENTS, HEAD, FINISH

	}

}
