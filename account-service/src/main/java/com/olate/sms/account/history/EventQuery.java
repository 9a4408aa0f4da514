package com.olate.sms.account.history;

import java.time.Instant;

import com.olate.sms.account.search.SearchTerms;
import org.jspecify.annotations.Nullable;

/**
 * Which events of an account its owner wants to see; what is {@code null} does not narrow
 * the list. An event fits if one message of it, or what it is itself, fits all.
 *
 * @param from the earliest {@code at}, inclusive
 * @param to the first {@code at} that is too late
 * @param type the event's type
 */
public record EventQuery(@Nullable Instant from, @Nullable Instant to, @Nullable Outcome outcome, @Nullable String type,
		@Nullable String contactId, @Nullable SearchTerms search) {

	/** All events. */
	public static final EventQuery ALL = new EventQuery(null, null, null, null, null, null);

	@Override
	public String toString() {
		return "EventQuery[outcome=" + this.outcome + ", type=" + this.type + "]";
	}

}
