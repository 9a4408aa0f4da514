package com.olate.sms.account.ledger;

import java.util.List;

import com.olate.sms.account.history.EventDocument;
import com.olate.sms.account.history.MessageDocument;

/**
 * What applying an entry needs and the ledger must not keep: names, numbers, texts. It is
 * on an entry exactly until the entry has been applied.
 */
public record Pending(List<EventDocument> events, List<MessageDocument> messages, List<Settlement> settlements) {

	public Pending {
		events = List.copyOf(events);
		messages = List.copyOf(messages);
		settlements = List.copyOf(settlements);
	}

}
