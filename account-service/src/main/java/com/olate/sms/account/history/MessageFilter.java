package com.olate.sms.account.history;

import java.time.Instant;

import com.olate.sms.account.search.SearchTerms;
import org.jspecify.annotations.Nullable;

/**
 * Which messages of an account are wanted; what is {@code null} does not narrow the list.
 *
 * @param from the earliest {@code at}, inclusive
 * @param to the first {@code at} that is too late
 */
record MessageFilter(@Nullable MessageState state, @Nullable String eventId, @Nullable String contactId,
		@Nullable Instant from, @Nullable Instant to, @Nullable SearchTerms search) {

	@Override
	public String toString() {
		return "MessageFilter[state=" + this.state + ", eventId=" + this.eventId + "]";
	}

}
