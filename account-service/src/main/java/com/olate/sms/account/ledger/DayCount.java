package com.olate.sms.account.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * How many messages an account has reserved on a day, whatever became of them. A process
 * whose clock is behind counts on the day of those before it: a day never comes back, so
 * nobody gets its messages twice.
 *
 * @param day in UTC
 */
public record DayCount(LocalDate day, long messages) {

	/** Before the first message. */
	public static final DayCount NONE = new DayCount(LocalDate.EPOCH, 0);

	public DayCount {
		if (messages < 0) {
			throw new IllegalArgumentException("Messages of a day are counted from 0");
		}
	}

	/**
	 * The count as it stands at a time.
	 */
	DayCount at(Instant now) {
		LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
		return today.isAfter(this.day) ? new DayCount(today, 0) : this;
	}

	DayCount plus(long more) {
		return new DayCount(this.day, this.messages + more);
	}

}
