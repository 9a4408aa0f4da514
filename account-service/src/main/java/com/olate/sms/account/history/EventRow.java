package com.olate.sms.account.history;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One event as the account's owner sees it.
 *
 * @param number invoice number
 * @param messages recipients whose credit was reserved
 * @param notSent recipients that were left out
 * @param conflicts when records with this event's identity and other content came, which
 * were not sent; missing where there were none
 */
record EventRow(String id, String source, String type, @Nullable String number, Instant acceptedAt, Instant windowAt,
		EventState state, @Nullable String reason, int messages, int notSent, @Nullable String text,
		@JsonInclude(JsonInclude.Include.NON_EMPTY) List<Instant> conflicts) {

	EventRow {
		conflicts = List.copyOf(conflicts);
	}

	static EventRow of(EventDocument event) {
		return new EventRow(event.eventId(), event.source(), event.type(), event.number(), event.acceptedAt(),
				event.windowAt(), event.state(), event.reason(), event.messages(), event.notSent(), event.text(),
				event.conflicts().stream().map(ConflictNote::at).toList());
	}

}
