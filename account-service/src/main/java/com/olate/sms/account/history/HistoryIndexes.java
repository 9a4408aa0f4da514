package com.olate.sms.account.history;

import org.bson.Document;

/**
 * The indexes that lists of history are read by. Each begins with the account, then the
 * filter it serves, then the order of the list.
 */
final class HistoryIndexes {

	static final String MESSAGES_NEWEST = "newest";

	static final String MESSAGES_BY_STATE = "byState";

	static final String MESSAGES_BY_EVENT = "byEvent";

	static final String MESSAGES_BY_CONTACT = "byContact";

	static final String EVENTS_NEWEST = "newest";

	static final String EVENTS_BY_STATE = "byState";

	static final String EVENTS_BY_EVENT = "byEvent";

	static final String EVENTS_BY_SEARCH = "bySearch";

	/** For the sweep. */
	static final String OLDEST = "oldest";

	private HistoryIndexes() {
	}

	static Document messages(String... filters) {
		return filtered(filters).append(MessageFields.AT, -1)
			.append(MessageFields.EVENT_KEY, 1)
			.append(MessageFields.SEQUENCE, 1);
	}

	static Document events(String... filters) {
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
