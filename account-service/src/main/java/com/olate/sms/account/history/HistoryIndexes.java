package com.olate.sms.account.history;

import com.olate.sms.account.storage.DeclaredIndex;
import org.bson.Document;

/**
 * The indexes that lists of history are read by. Each begins with the account, then the
 * filter it serves, then the order of the list; that of one event's messages begins with
 * the event, whose key names the account.
 */
final class HistoryIndexes {

	static final DeclaredIndex MESSAGES_NEWEST = DeclaredIndex.of("newest", messages());

	static final DeclaredIndex MESSAGES_BY_STATE = DeclaredIndex.of("byState", messages(MessageFields.STATE));

	static final DeclaredIndex MESSAGES_BY_EVENT = DeclaredIndex.of("byEvent", messages(MessageFields.EVENT_ID));

	static final DeclaredIndex MESSAGES_BY_CONTACT = DeclaredIndex.of("byContact", messages(MessageFields.CONTACT_ID));

	/** One event's messages in send order. */
	static final DeclaredIndex MESSAGES_OF_EVENT = DeclaredIndex.of("event",
			new Document(MessageFields.EVENT_KEY, 1).append(MessageFields.SEQUENCE, 1));

	static final DeclaredIndex EVENTS_NEWEST = DeclaredIndex.of("newest", events());

	static final DeclaredIndex EVENTS_BY_STATE = DeclaredIndex.of("byState", events(EventFields.STATE));

	static final DeclaredIndex EVENTS_BY_TYPE = DeclaredIndex.of("byType", events(EventFields.TYPE));

	static final DeclaredIndex EVENTS_BY_EVENT = DeclaredIndex.of("byEvent", events(EventFields.EVENT_ID));

	static final DeclaredIndex EVENTS_BY_SEARCH = DeclaredIndex.of("bySearch", events(EventFields.SEARCH));

	/** For the sweep. */
	static final DeclaredIndex OLDEST = DeclaredIndex.of("oldest", new Document(MessageFields.AT, 1));

	private HistoryIndexes() {
	}

	private static Document messages(String... filters) {
		return filtered(filters).append(MessageFields.AT, -1)
			.append(MessageFields.EVENT_KEY, 1)
			.append(MessageFields.SEQUENCE, 1);
	}

	private static Document events(String... filters) {
		return filtered(filters).append(EventFields.AT, -1).append(EventFields.KEY, 1);
	}

	private static Document filtered(String... filters) {
		Document keys = new Document(MessageFields.ACCOUNT, 1);
		for (String filter : filters) {
			keys.append(filter, 1);
		}
		return keys;
	}

}
