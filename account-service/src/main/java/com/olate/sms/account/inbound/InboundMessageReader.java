package com.olate.sms.account.inbound;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;

import com.olate.sms.account.contacts.Msisdn;
import com.olate.sms.account.topics.RecordBody;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the contract {@code inbound-message}. Unknown fields are ignored, a keyword that
 * this version does not know is none, texts that are too long to be kept are cut; from
 * whom and when must be right.
 */
final class InboundMessageReader {

	private static final int LONGEST_ID = 100;

	private static final int LONGEST_TEXT = 2000;

	private static final int LONGEST_SENDER = 21;

	private static final int LONGEST_ROUTE = 60;

	private final JsonMapper json;

	InboundMessageReader(JsonMapper json) {
		this.json = json;
	}

	/**
	 * Reads one record.
	 * @param written when Kafka took it: a gateway whose clock is ahead must not make a
	 * text later than all that follow
	 */
	ReadInbound read(byte @Nullable [] value, Instant written) {
		RecordBody body = RecordBody.read(this.json, value);
		if (body instanceof RecordBody.Unreadable unreadable) {
			return new ReadInbound.Poison(ReadInbound.Code.MALFORMED, unreadable.cause());
		}
		return read((RecordBody.Fields) body, written);
	}

	private static ReadInbound read(RecordBody.Fields fields, Instant written) {
		String id = fields.text("id");
		if (id == null || id.isBlank() || id.length() > LONGEST_ID) {
			return invalid("id is missing or longer than " + LONGEST_ID + " characters.");
		}
		String from = fields.text("from");
		if (from == null || !Msisdn.isValid(from)) {
			return invalid("from is missing or no phone number.");
		}
		String text = fields.text("text", LONGEST_TEXT);
		if (text == null) {
			return invalid("text is missing.");
		}
		Instant at = fields.instant("at");
		if (at == null) {
			return invalid("at is missing or no instant.");
		}
		String to = Objects.requireNonNullElse(fields.text("to", LONGEST_SENDER), "");
		return new ReadInbound.Valid(new InboundMessage(id, new Msisdn(from), to, text, segment(fields.node()),
				keyword(fields.text("keyword")), fields.text("route", LONGEST_ROUTE),
				at.isAfter(written) ? written : at));
	}

	private static @Nullable Segment segment(JsonNode fields) {
		int number = fields.path("segment").path("number").asInt(0);
		int of = fields.path("segment").path("of").asInt(0);
		return (number >= 1 && number <= of) ? new Segment(number, of) : null;
	}

	private static Keyword keyword(@Nullable String text) {
		if (text != null) {
			for (Keyword keyword : Keyword.values()) {
				if (keyword.name().equals(text.strip().toUpperCase(Locale.ROOT))) {
					return keyword;
				}
			}
		}
		return Keyword.NONE;
	}

	private static ReadInbound invalid(String cause) {
		return new ReadInbound.Poison(ReadInbound.Code.INVALID, cause);
	}

}
