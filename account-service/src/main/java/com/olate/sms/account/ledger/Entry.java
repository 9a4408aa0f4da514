package com.olate.sms.account.ledger;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One link of an account's chain. It never changes, except that {@code pending} goes once
 * it has been applied.
 *
 * @param token of the writer, random: tells one's own insert from another's
 * @param credits by how much {@code available} changes
 * @param balance after it
 * @param day messages of the day after it
 * @param pending null once applied
 */
public record Entry(EntryId id, EntryType type, String token, List<String> causes, String by, @Nullable String reason,
		long credits, List<Line> lines, Balance balance, DayCount day, Instant at, @Nullable Pending pending) {

	static final int LINES = 10_000;

	public Entry {
		causes = List.copyOf(causes);
		lines = List.copyOf(lines);
	}

	/**
	 * Credits that this entry brought from outside.
	 */
	public long outside() {
		return this.type.isOutside() ? this.credits : 0;
	}

	Head head() {
		return new Head(this.id.account(), this.id.sequence(), this.balance, this.day);
	}

	Entry applied() {
		return new Entry(this.id, this.type, this.token, this.causes, this.by, this.reason, this.credits, this.lines,
				this.balance, this.day, this.at, null);
	}

	LedgerEntry shown() {
		return new LedgerEntry(this.id.sequence(), this.type, this.causes, this.credits, this.balance, this.by,
				this.reason, this.at);
	}

}
