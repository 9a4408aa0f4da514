package com.olate.sms.account.history;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One message as its owner sees it.
 *
 * @param number invoice number
 * @param text what the phone gets, or would have got
 * @param msisdn missing where it was erased on request
 * @param credits reserved or spent for it, 0 once they were returned
 * @param at when its event was decided
 * @param updatedAt when its state was reached
 * @param late what a receipt said after the credit had been returned, which changed no
 * money; missing where there was none
 */
record MessageRow(String id, String eventId, String eventType, @Nullable String number, @Nullable String text,
		String contactId, String contactName, @Nullable String msisdn, MessageState state, @Nullable String reason,
		int credits, Instant at, Instant updatedAt,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable MessageState late) {

	static MessageRow of(MessageDocument message, @Nullable String text) {
		return new MessageRow(message.id().value(), message.eventId(), message.eventType(), message.number(), text,
				message.contactId(), message.contactName(),
				(message.msisdn() != null) ? message.msisdn().value() : null, message.state(), message.reason(),
				message.credits(), message.at(), message.updatedAt(), message.late());
	}

	@Override
	public String toString() {
		return "MessageRow[id=" + this.id + ", state=" + this.state + "]";
	}

}
