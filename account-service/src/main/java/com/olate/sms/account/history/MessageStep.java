package com.olate.sms.account.history;

import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the gateway reported of a message, whether or not it changed anything.
 *
 * @param carrierMessageId the carrier's id of it, by which they find it
 * @param at when the gateway learned of it
 */
public record MessageStep(MessageState state, @Nullable String reason, @Nullable String route,
		@Nullable String carrierStatus, @Nullable String carrierMessageId, Instant at) {

	/** Steps kept of one message. */
	public static final int LIMIT = 40;

	/**
	 * The step as stored with its message; the same step is the same document.
	 */
	public Document write() {
		Document document = new Document(MessageFields.STATE, this.state.name()).append(MessageFields.AT,
				Date.from(this.at));
		put(document, MessageFields.REASON, this.reason);
		put(document, MessageFields.ROUTE, this.route);
		put(document, MessageFields.CARRIER_STATUS, this.carrierStatus);
		put(document, MessageFields.CARRIER_MESSAGE_ID, this.carrierMessageId);
		return document;
	}

	/**
	 * The steps of a message, in the order of their times.
	 */
	static List<MessageStep> readAll(Document message) {
		return message.getList(MessageFields.STEPS, Document.class, List.of())
			.stream()
			.map(MessageStep::read)
			.sorted(Comparator.comparing(MessageStep::at).thenComparing((step) -> step.state().rank()))
			.toList();
	}

	private static MessageStep read(Document step) {
		return new MessageStep(MessageState.valueOf(step.getString(MessageFields.STATE)),
				step.getString(MessageFields.REASON), step.getString(MessageFields.ROUTE),
				step.getString(MessageFields.CARRIER_STATUS), step.getString(MessageFields.CARRIER_MESSAGE_ID),
				step.getDate(MessageFields.AT).toInstant());
	}

	private static void put(Document document, String field, @Nullable String value) {
		if (value != null) {
			document.append(field, value);
		}
	}

}
