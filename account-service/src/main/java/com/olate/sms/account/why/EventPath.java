package com.olate.sms.account.why;

import java.util.List;

import com.olate.sms.account.history.EventDocument;
import com.olate.sms.account.history.EventState;
import com.olate.sms.account.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * An event, why it went as it went, and the first of its messages.
 *
 * @param id the CloudEvents id
 * @param key its key in history, by which all its messages are asked for
 * @param number invoice number
 * @param people messages of the event, of which only the first are here
 */
public record EventPath(String id, String key, String source, String type, @Nullable String number, String accountId,
		String accountName, EventState state, @Nullable String reason, List<PathStep> steps, Explanation explanation,
		long people, List<MessagePath> messages) {

	public EventPath {
		steps = List.copyOf(steps);
		messages = List.copyOf(messages);
	}

	static EventPath of(EventDocument event, String accountName, Page<MessagePath> messages) {
		return new EventPath(event.eventId(), event.key().value(), event.source(), event.type(), event.number(),
				event.accountId().value(), accountName, event.state(), event.reason(), Steps.of(event),
				EventExplanations.of(event), messages.total(), messages.items());
	}

	@Override
	public String toString() {
		return "EventPath[key=" + this.key + ", state=" + this.state + "]";
	}

}
