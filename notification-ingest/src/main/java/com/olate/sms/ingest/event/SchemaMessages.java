package com.olate.sms.ingest.event;

import java.util.Map;

import com.networknt.schema.Error;

/**
 * Says in plain words what a schema asks for. The table goes by the field's own name;
 * what it does not list is worded by keyword.
 */
final class SchemaMessages {

	private static final Map<String, String> FORMATS = Map.of( //
			"id", "must be 1 to 200 printable ASCII characters without spaces", //
			"source", "must be 1 to 200 printable ASCII characters without spaces", //
			"time", "must be a date and time with an offset, such as 2026-12-31T09:30:00Z", //
			"specversion", "must be \"1.0\"", //
			"amount", "must be a decimal number such as 120.00, with at most 15 digits before the point and 6 after it", //
			"currency", "must be three capital letters, such as GBP", //
			"due", "must be a calendar date, such as 2026-12-31");

	private SchemaMessages() {
	}

	/**
	 * The field an error is about: the missing one, or the last step of its location.
	 */
	static String field(Error error) {
		if ("required".equals(error.getKeyword())) {
			return error.getProperty();
		}
		return (error.getInstanceLocation().getNameCount() == 0) ? "" : error.getInstanceLocation().getName(0);
	}

	static String code(Error error) {
		String keyword = (error.getKeyword() != null) ? error.getKeyword() : "";
		return switch (keyword) {
			case "required" -> "required";
			case "type" -> field(error).equals("amount") ? "format" : "wrong-type";
			case "minLength" -> "too-short";
			case "maxLength" -> "too-long";
			default -> "format";
		};
	}

	static String message(Error error) {
		String field = field(error);
		String keyword = (error.getKeyword() != null) ? error.getKeyword() : "";
		if (keyword.equals("required")) {
			return "is required";
		}
		String format = FORMATS.get(field);
		if (format != null) {
			return format;
		}
		return switch (keyword) {
			case "type" -> "must be " + article(error.getSchemaNode().asString(""));
			case "minLength" -> "must not be empty";
			case "maxLength" -> "must have at most " + error.getSchemaNode().asString("") + " characters";
			default -> "is not as the published schema asks";
		};
	}

	private static String article(String type) {
		return type.equals("object") ? "an object" : type.equals("string") ? "a text in quotes" : "a " + type;
	}

}
