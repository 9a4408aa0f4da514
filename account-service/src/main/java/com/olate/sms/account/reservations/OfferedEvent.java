package com.olate.sms.account.reservations;

import java.time.Instant;

import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.history.EventKey;
import com.olate.sms.account.history.SourcePosition;
import org.jspecify.annotations.Nullable;

/**
 * An event that waits to be decided, as the dispatcher offers it.
 *
 * @param key of account, source and event id
 * @param number invoice number, for the two invoice types
 * @param target whom it is for, which its type says
 * @param text null only for a resend, whose text is stored
 * @param segments of the text; what one message costs
 */
record OfferedEvent(EventKey key, AccountId account, String source, String eventId, String type, String contentHash,
		@Nullable String number, Target target, SourcePosition position, @Nullable String text,
		@Nullable String encoding, int segments, Instant acceptedAt, Instant windowAt) {

	OfferedEvent {
		if (!(target instanceof Target.Unsent) && (text == null || encoding == null || segments < 1)) {
			throw new IllegalArgumentException("An event that is no resend brings its text, encoding and segments");
		}
	}

	@Override
	public String toString() {
		return "OfferedEvent[key=" + this.key + ", type=" + this.type + ", position=" + this.position + "]";
	}

}
