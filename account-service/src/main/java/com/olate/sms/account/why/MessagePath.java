package com.olate.sms.account.why;

import java.time.Instant;
import java.util.List;

import com.olate.sms.account.history.EventDocument;
import com.olate.sms.account.history.EveryHistory.Followed;
import com.olate.sms.account.history.MessageDocument;
import com.olate.sms.account.history.MessageState;
import org.jspecify.annotations.Nullable;

/**
 * A message to one person and all that is known of its way.
 *
 * @param number invoice number
 * @param msisdn missing where it was erased on request
 */
public record MessagePath(String id, String accountId, String accountName, String eventId, @Nullable String number,
		String contactId, String contactName, @Nullable String msisdn, MessageState state, @Nullable String reason,
		int credits, List<PathStep> steps, Explanation explanation) {

	public MessagePath {
		steps = List.copyOf(steps);
	}

	static MessagePath of(Followed followed, @Nullable EventDocument event, String accountName, List<PathStep> said,
			Instant now) {
		MessageDocument message = followed.message();
		return new MessagePath(message.id().value(), message.accountId().value(), accountName, message.eventId(),
				message.number(), message.contactId(), message.contactName(),
				(message.msisdn() != null) ? message.msisdn().value() : null, message.state(), message.reason(),
				message.credits(), Steps.of(followed, event, said), MessageExplanations.of(message, now));
	}

	@Override
	public String toString() {
		return "MessagePath[id=" + this.id + ", state=" + this.state + "]";
	}

}
