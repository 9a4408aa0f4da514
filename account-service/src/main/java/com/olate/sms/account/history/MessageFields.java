package com.olate.sms.account.history;

/**
 * Names in the documents of messages; see {@link MessageDocument} for their meaning.
 * Newest first, and within an event in send order, is {@code at} descending,
 * {@code eventKey}, {@code sequence}.
 */
public final class MessageFields {

	public static final String COLLECTION = "messages";

	/** {@link MessageId}. */
	public static final String ID = "_id";

	public static final String ACCOUNT = "accountId";

	public static final String EVENT_KEY = "eventKey";

	/** The CloudEvents id of its event. */
	public static final String EVENT_ID = "eventId";

	public static final String EVENT_TYPE = "eventType";

	public static final String NUMBER = "number";

	public static final String CONTACT_ID = "contactId";

	public static final String CONTACT_NAME = "contactName";

	public static final String MSISDN = "msisdn";

	public static final String SEQUENCE = "sequence";

	public static final String COST = "cost";

	/** Name of a {@link CreditState}. */
	public static final String CREDIT = "credit";

	/** Name of a {@link MessageState}. */
	public static final String STATE = "state";

	/** Rank of the state, for conditions. */
	public static final String RANK = "rank";

	public static final String REASON = "reason";

	public static final String ROUTE = "route";

	public static final String CARRIER_STATUS = "carrierStatus";

	/** Name of the {@link MessageState} that a late receipt told of. */
	public static final String LATE = "late";

	public static final String AT = "at";

	public static final String UPDATED_AT = "updatedAt";

	public static final String LEDGER_SEQ = "ledgerSeq";

	/** The account's id, present only while the credit is reserved. */
	public static final String OPEN = "open";

	/** What was reported of it, each a {@link MessageStep}. */
	public static final String STEPS = "steps";

	public static final String CARRIER_MESSAGE_ID = "carrierMessageId";

	private MessageFields() {
	}

}
