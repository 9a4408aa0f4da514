package com.olate.sms.account.history;

/**
 * Names in the documents of events; see {@link EventDocument} for their meaning. Newest
 * first is {@code at} descending, then {@code _id}.
 */
public final class EventFields {

	public static final String COLLECTION = "events";

	/** {@link EventKey}. */
	public static final String KEY = "_id";

	public static final String ACCOUNT = "accountId";

	public static final String SOURCE = "source";

	/** The CloudEvents id. */
	public static final String EVENT_ID = "eventId";

	public static final String TYPE = "type";

	public static final String NUMBER = "number";

	public static final String CONTENT_HASH = "contentHash";

	/** Subdocument of topicId, partition, offset. */
	public static final String POSITION = "position";

	public static final String TEXT = "text";

	public static final String ENCODING = "encoding";

	public static final String SEGMENTS = "segments";

	public static final String SENDER = "sender";

	public static final String ACCEPTED_AT = "acceptedAt";

	public static final String WINDOW_AT = "windowAt";

	public static final String NOT_AFTER = "notAfter";

	/** Name of an {@link EventState}. */
	public static final String STATE = "state";

	public static final String REASON = "reason";

	public static final String MESSAGES = "messages";

	public static final String NOT_SENT = "notSent";

	public static final String LEDGER_SEQ = "ledgerSeq";

	public static final String AT = "at";

	/** List of position, contentHash, at. */
	public static final String CONFLICTS = "conflicts";

	/** What the search box finds it by: the keys of its invoice number. */
	public static final String SEARCH = "search";

	private EventFields() {
	}

}
