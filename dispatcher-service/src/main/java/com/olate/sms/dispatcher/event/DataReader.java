package com.olate.sms.dispatcher.event;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Takes the known fields out of data that fits its schema, and checks what a schema
 * cannot say: half surrogate pairs, NUL, the bounds of amounts, days that do not exist.
 */
final class DataReader {

	private static final BigDecimal AMOUNT_LIMIT = new BigDecimal("1e15");

	private static final int AMOUNT_DECIMALS = 6;

	private DataReader() {
	}

	static Read read(EventType type, JsonNode data) {
		for (String field : new String[] { "number", "customer", "text", "contactId" }) {
			if (!isSound(data.path(field).asString(""))) {
				return new Refused(new Rejected(RejectionCode.INVALID_TEXT,
						"The field " + field + " has a NUL character or half a surrogate pair."));
			}
		}
		return switch (type) {
			case INVOICE_CREATED, INVOICE_PENDING_APPROVAL -> invoice(data);
			case MESSAGE -> new Complete(new EventData.Message(text(data, "text")));
			case CONTACT_TEST -> new Complete(new EventData.ContactTest(text(data, "contactId")));
			case RESEND -> new Complete(new EventData.Resend(text(data, "eventId"), optional(data, "source")));
		};
	}

	private static Read invoice(JsonNode data) {
		Optional<BigDecimal> amount = amount(data.path("amount"));
		if (amount.isEmpty()) {
			return invalid("The amount must be below 1e15 in size and have at most 6 decimals.");
		}
		LocalDate due = null;
		String dueText = optional(data, "due");
		if (dueText != null) {
			try {
				due = LocalDate.parse(dueText);
			}
			catch (DateTimeException ex) {
				return invalid("The field due is no day of the calendar.");
			}
		}
		return new Complete(new EventData.Invoice(text(data, "number"), text(data, "customer"), amount.get(),
				text(data, "currency"), due));
	}

	/**
	 * The amount without trailing zeros; nothing if it is out of bounds. An amount like
	 * 1e400 is judged without being written out.
	 */
	private static Optional<BigDecimal> amount(JsonNode node) {
		BigDecimal amount = (node.isString() ? new BigDecimal(node.stringValue()) : node.decimalValue());
		if (amount.abs().compareTo(AMOUNT_LIMIT) >= 0) {
			return Optional.empty();
		}
		BigDecimal plain = amount.stripTrailingZeros();
		return (plain.scale() > AMOUNT_DECIMALS) ? Optional.empty() : Optional.of(plain);
	}

	private static boolean isSound(String text) {
		return text.codePoints()
			.noneMatch((codePoint) -> codePoint == 0
					|| (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE));
	}

	private static String text(JsonNode data, String field) {
		return data.required(field).stringValue();
	}

	private static @Nullable String optional(JsonNode data, String field) {
		return data.path(field).stringValueOpt().orElse(null);
	}

	private static Refused invalid(String cause) {
		return new Refused(new Rejected(RejectionCode.INVALID_DATA, cause));
	}

	/**
	 * Complete data or a refusal.
	 */
	sealed interface Read permits Complete, Refused {

	}

	record Complete(EventData data) implements Read {

	}

	record Refused(Rejected rejected) implements Read {

	}

}
