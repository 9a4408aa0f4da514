package com.olate.sms.account.topics;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The value of a record that should be a JSON object. Fields that nobody asks for are
 * ignored, and a field of another type is a missing one.
 */
public sealed interface RecordBody {

	static RecordBody read(JsonMapper json, byte @Nullable [] value) {
		if (value == null || value.length == 0) {
			return new Unreadable("The record is empty.");
		}
		try {
			JsonNode node = json.readTree(value);
			return node.isObject() ? new Fields(node) : new Unreadable("The record is no JSON object.");
		}
		catch (JacksonException ex) {
			return new Unreadable("The record is not JSON.");
		}
	}

	/**
	 * It is no JSON object.
	 *
	 * @param cause a sentence for people
	 */
	record Unreadable(String cause) implements RecordBody {
	}

	/**
	 * The object's fields.
	 */
	record Fields(JsonNode node) implements RecordBody {

		private static final Instant FURTHEST = Instant.parse("9999-12-31T00:00:00Z");

		/**
		 * A text, whatever its length.
		 */
		public @Nullable String text(String field) {
			JsonNode value = this.node.get(field);
			return (value != null && value.isString()) ? value.stringValue() : null;
		}

		/**
		 * A text, cut where it is too long to be kept.
		 */
		public @Nullable String text(String field, int most) {
			String text = text(field);
			return (text != null && text.length() > most) ? text.substring(0, most) : text;
		}

		/**
		 * An instant that a store can keep, as precise as it keeps it.
		 */
		public @Nullable Instant instant(String field) {
			String text = text(field);
			try {
				Instant instant = (text != null) ? Instant.parse(text) : null;
				return (instant != null && instant.isAfter(Instant.EPOCH) && instant.isBefore(FURTHEST))
						? instant.truncatedTo(ChronoUnit.MILLIS) : null;
			}
			catch (DateTimeException ex) {
				return null;
			}
		}

		@Override
		public String toString() {
			return "Fields";
		}

	}

}
