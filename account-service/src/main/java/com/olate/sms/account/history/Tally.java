package com.olate.sms.account.history;

import java.util.List;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * How many messages of one event are in which state.
 *
 * @param counts one for each state and reason that there is
 */
public record Tally(List<Count> counts) {

	/** Of an event without messages. */
	static final Tally NONE = new Tally(List.of());

	public Tally {
		counts = List.copyOf(counts);
	}

	/**
	 * So many messages are in this state.
	 */
	public record Count(MessageState state, @Nullable String reason, int messages) {
	}

	public int total() {
		return sum((state) -> true);
	}

	/**
	 * Messages that a carrier took.
	 */
	public int sent() {
		return sum((state) -> state.credit() == CreditState.CAPTURED);
	}

	/**
	 * Those of them that their carrier gave up.
	 */
	public int undelivered() {
		return sum((state) -> state == MessageState.UNDELIVERED);
	}

	/**
	 * Messages of which nobody knows yet whether a carrier takes them.
	 */
	public int moving() {
		return sum((state) -> state.credit() == CreditState.RESERVED);
	}

	public boolean hasReason(String reason) {
		return this.counts.stream().anyMatch((count) -> reason.equals(count.reason()));
	}

	private int sum(Predicate<MessageState> states) {
		return this.counts.stream().filter((count) -> states.test(count.state())).mapToInt(Count::messages).sum();
	}

}
