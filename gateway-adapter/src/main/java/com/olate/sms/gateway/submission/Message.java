package com.olate.sms.gateway.submission;

import java.time.Instant;
import java.util.Objects;

import com.olate.sms.text.Encoding;

/**
 * What is to be sent to whom: the part of a submission that never changes.
 *
 * @param id the message id, the same for every copy of the command
 * @param accountId the account that pays; empty where nobody does
 * @param eventId the event's id, for history
 * @param msisdn the phone, E.164 digits
 * @param sender the originating address, empty for the route's default
 * @param text the whole text
 * @param encoding how the text travels
 * @param segments the segments of the text, also the credits reserved
 * @param notAfter no submit begins after this instant
 */
public record Message(String id, String accountId, String eventId, String msisdn, String sender, String text,
		Encoding encoding, int segments, Instant notAfter) {

	public Message {
		Objects.requireNonNull(id, "id");
		Objects.requireNonNull(accountId, "accountId");
		Objects.requireNonNull(notAfter, "notAfter");
		if (segments < 1) {
			throw new IllegalArgumentException("A message has at least one segment, not " + segments);
		}
	}

	/** The operator's own answer to a phone: nobody pays for it, and nobody is told. */
	public boolean isAnswer() {
		return this.accountId.isEmpty();
	}

	/** Names the message without its text, and with its number masked. */
	@Override
	public String toString() {
		return "message=%s to=%s segments=%d".formatted(this.id, Masked.msisdn(this.msisdn), this.segments);
	}

}
