package com.olate.sms.account.history;

import java.util.List;

/**
 * An event as it stands in a list.
 *
 * @param recipients its messages in send order; empty where they are too many for a list
 */
public record ListedEvent(EventDocument event, Tally tally, List<MessageDocument> recipients) {

	/** Most recipients that are shown in a list. */
	public static final int FEW = 12;

	public ListedEvent {
		recipients = List.copyOf(recipients);
	}

	public EventPlace place() {
		return EventPlace.of(this.event);
	}

}
