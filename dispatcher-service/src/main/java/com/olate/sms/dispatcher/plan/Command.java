package com.olate.sms.dispatcher.plan;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The order to send one message to one phone; its fields are those of the contract
 * {@code send-command}.
 */
public record Command(String messageId, String accountId, String eventId, String contactId, String msisdn,
		@Nullable String sender, String text, String encoding, int segments, @Nullable Instant acceptedAt,
		Instant notAfter) {

	static Command of(Candidate candidate, Decision.Granted granted, Decision.Recipient recipient) {
		return new Command(recipient.messageId(), candidate.event().accountId(), candidate.event().id(),
				recipient.contactId(), recipient.msisdn(), granted.sender(), granted.text(), granted.encoding(),
				granted.segments(), granted.acceptedAt(), granted.notAfter());
	}

}
