package com.olate.sms.account.ledger;

import java.util.List;

import com.olate.sms.account.history.EventDocument;
import com.olate.sms.account.history.MessageDocument;
import org.jspecify.annotations.Nullable;

/**
 * One decision's part of a ledger entry.
 *
 * @param cause what it is written for; unique among the account's entries for purchases,
 * grants and adjustments
 * @param by who wants it
 * @param reason an operator's words
 * @param outside credits that come from outside (or leave, if negative)
 * @param lines movements of credits between available, reserved and spent
 * @param events decided by it
 * @param messages new rows
 * @param settlements of earlier rows
 */
public record Writes(String cause, String by, @Nullable String reason, long outside, List<Line> lines,
		List<EventDocument> events, List<MessageDocument> messages, List<Settlement> settlements) {

	public Writes {
		lines = List.copyOf(lines);
		events = List.copyOf(events);
		messages = List.copyOf(messages);
		settlements = List.copyOf(settlements);
	}

	/**
	 * An event and its rows.
	 */
	public static Writes event(EventDocument event, List<MessageDocument> messages, List<Line> lines) {
		return new Writes("event:" + event.eventId(), "system", null, 0, lines, List.of(event), messages, List.of());
	}

	/**
	 * Results of messages.
	 */
	public static Writes settle(String cause, List<Line> lines, List<Settlement> settlements) {
		return new Writes(cause, "system", null, 0, lines, List.of(), List.of(), settlements);
	}

	static Writes outside(String cause, String by, @Nullable String reason, long credits) {
		return new Writes(cause, by, reason, credits, List.of(), List.of(), List.of(), List.of());
	}

	/** Rows and lines, whichever are more: what the limit of an entry counts. */
	int size() {
		return Math.max(this.lines.size(), this.messages.size() + this.settlements.size());
	}

}
