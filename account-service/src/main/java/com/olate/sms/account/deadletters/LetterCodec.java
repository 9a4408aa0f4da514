package com.olate.sms.account.deadletters;

import java.util.Collection;
import java.util.Date;
import java.util.List;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Letters to and from their documents. Absent values are absent fields.
 */
final class LetterCodec {

	static final String ID = "_id";

	static final String TOPIC = "topic";

	static final String CODE = "code";

	static final String ACCOUNT = "accountId";

	static final String EVENT_ID = "eventId";

	static final String AT = "at";

	static final String STATE = "state";

	static final String WHOLE = "whole";

	static final String BY = "by";

	static final String DONE_AT = "doneAt";

	/** Digests of what may be phone numbers in the value. */
	static final String NUMBERS = "numbers";

	private LetterCodec() {
	}

	static Document write(Letter letter, Collection<String> numbers) {
		Document document = new Document(ID, letter.id()).append(TOPIC, letter.topic())
			.append("partition", letter.place().partition())
			.append("offset", letter.place().offset())
			.append(CODE, letter.code())
			.append("cause", letter.cause());
		put(document, ACCOUNT, letter.accountId());
		put(document, EVENT_ID, letter.eventId());
		put(document, "messageId", letter.messageId());
		put(document, "source", letter.source());
		put(document, "type", letter.type());
		put(document, "number", letter.number());
		if (!numbers.isEmpty()) {
			document.append(NUMBERS, List.copyOf(numbers));
		}
		return document.append("bytes", letter.bytes())
			.append(WHOLE, letter.whole())
			.append("receivedAt", Date.from(letter.receivedAt()))
			.append(AT, Date.from(letter.at()))
			.append(STATE, letter.state().name());
	}

	static Letter read(Document document) {
		Date done = document.getDate(DONE_AT);
		return new Letter(document.getString(ID), document.getString(TOPIC),
				new Letter.Place(document.getInteger("partition"), document.getLong("offset")),
				document.getString(CODE), document.getString("cause"), document.getString(ACCOUNT),
				document.getString(EVENT_ID), document.getString("messageId"), document.getString("source"),
				document.getString("type"), document.getString("number"), document.getInteger("bytes"),
				document.getBoolean(WHOLE), document.getDate("receivedAt").toInstant(),
				document.getDate(AT).toInstant(), LetterState.valueOf(document.getString(STATE)),
				document.getString(BY), (done != null) ? done.toInstant() : null);
	}

	private static void put(Document document, String field, @Nullable String value) {
		if (value != null) {
			document.append(field, value);
		}
	}

}
