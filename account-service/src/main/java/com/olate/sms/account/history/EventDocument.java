package com.olate.sms.account.history;

import java.time.Instant;
import java.util.List;

import com.olate.sms.account.accounts.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * An event as it was decided. All of it but {@code conflicts} is written once, so a
 * replay finds the same text and, by its messages, the same people.
 *
 * @param key identity, the document's {@code _id}
 * @param number invoice number, for the two invoice types
 * @param contentHash null only where the state is {@code REJECTED}
 * @param position where its record lies; null only where the state is {@code REJECTED}
 * @param text the stored text, which is what is sent; null where there was none to send
 * @param segments of the text; the cost of one message
 * @param sender originating address, empty for the route's default
 * @param acceptedAt LogAppendTime of its record
 * @param windowAt end of its window
 * @param notAfter when its commands expire; null unless {@code PROCESSED}
 * @param reason why not {@code PROCESSED}
 * @param messages recipients whose credit was reserved
 * @param notSent message rows that ended {@code NOT_SENT} at the reserve
 * @param ledgerSeq the ledger entry that decided it; 0 where the state is
 * {@code REJECTED}
 * @param at when it was decided
 * @param conflicts at most {@link ConflictNote#LIMIT}
 */
public record EventDocument(EventKey key, AccountId accountId, String source, String eventId, String type,
		@Nullable String number, @Nullable String contentHash, @Nullable SourcePosition position, @Nullable String text,
		@Nullable String encoding, int segments, String sender, Instant acceptedAt, Instant windowAt,
		@Nullable Instant notAfter, EventState state, @Nullable String reason, int messages, int notSent,
		long ledgerSeq, Instant at, List<ConflictNote> conflicts) {

	public EventDocument {
		conflicts = List.copyOf(conflicts);
		if (state != EventState.REJECTED && (contentHash == null || position == null)) {
			throw new IllegalArgumentException("A decided event has a content hash and a position");
		}
		if (state == EventState.PROCESSED && (text == null || notAfter == null || messages < 1)) {
			throw new IllegalArgumentException("An event that is sent has a text, an expiry and recipients");
		}
	}

	@Override
	public String toString() {
		return "EventDocument[key=" + this.key + ", state=" + this.state + ", reason=" + this.reason + ", messages="
				+ this.messages + ", notSent=" + this.notSent + ", ledgerSeq=" + this.ledgerSeq + "]";
	}

}
