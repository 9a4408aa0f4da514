package com.olate.sms.dispatcher.event;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * The known fields of an event's data, validated.
 */
public sealed interface EventData {

	/**
	 * The canonical form: known fields that are there, sorted by name, decimals without
	 * trailing zeros, dates as ISO text.
	 */
	SortedMap<String, Object> canonical();

	/**
	 * Data of both invoice types.
	 */
	record Invoice(String number, String customer, BigDecimal amount, String currency,
			@Nullable LocalDate due) implements EventData {

		@Override
		public SortedMap<String, Object> canonical() {
			SortedMap<String, Object> fields = new TreeMap<>();
			fields.put("number", this.number);
			fields.put("customer", this.customer);
			fields.put("amount", this.amount.stripTrailingZeros());
			fields.put("currency", this.currency);
			if (this.due != null) {
				fields.put("due", this.due.toString());
			}
			return fields;
		}

	}

	/**
	 * A free text.
	 */
	record Message(String text) implements EventData {

		@Override
		public SortedMap<String, Object> canonical() {
			return new TreeMap<>(Map.of("text", this.text));
		}

	}

	/**
	 * A test message for one contact.
	 */
	record ContactTest(String contactId) implements EventData {

		@Override
		public SortedMap<String, Object> canonical() {
			return new TreeMap<>(Map.of("contactId", this.contactId));
		}

	}

	/**
	 * The earlier event whose unsent messages are wanted after all.
	 */
	record Resend(String eventId, @Nullable String source) implements EventData {

		@Override
		public SortedMap<String, Object> canonical() {
			SortedMap<String, Object> fields = new TreeMap<>();
			fields.put("eventId", this.eventId);
			if (this.source != null) {
				fields.put("source", this.source);
			}
			return fields;
		}

	}

}
