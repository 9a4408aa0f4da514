package com.olate.sms.ingest.event;

import com.networknt.schema.Error;
import com.olate.sms.text.FreeText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Checks the data of one event. Only fields that the schema knows are looked at, and only
 * those are published.
 */
final class DataChecks {

	private static final String TEXT = "text";

	private static final String AMOUNT = "amount";

	private final Schemas schemas;

	private final int maxSegments;

	DataChecks(Schemas schemas, int maxSegments) {
		this.schemas = schemas;
		this.maxSegments = maxSegments;
	}

	/**
	 * The known fields in the schema's order, without those that are null.
	 */
	ObjectNode known(String type, ObjectNode given) {
		ObjectNode known = StrictJson.MAPPER.createObjectNode();
		for (String field : this.schemas.fields(type)) {
			JsonNode value = given.get(field);
			if (value != null && !value.isNull()) {
				known.set(field, tidy(field, value));
			}
		}
		return known;
	}

	void check(String type, ObjectNode data, FieldNames names, Findings findings) {
		for (Error error : this.schemas.checkData(type, data)) {
			findings.add(names.data(SchemaMessages.field(error)), SchemaMessages.code(error),
					SchemaMessages.message(error));
		}
		data.forEachEntry((field, value) -> {
			if (value.isString()) {
				checkText(field, value.stringValue(), names, findings);
			}
			else if (value.isNumber() && !Amounts.isWithinBounds(value.decimalValue())) {
				findings.add(names.data(field), "out-of-range",
						"must have at most 15 digits before the point and 6 after it");
			}
		});
		if (type.equals(EventTypes.MESSAGE) && data.path(TEXT).isString() && !findings.has(names.data(TEXT))) {
			checkLength(data.path(TEXT).stringValue(), names, findings);
		}
	}

	private void checkText(String field, String text, FieldNames names, Findings findings) {
		TextRules.@Nullable Breach breach = TextRules.check(text, field.equals(TEXT));
		if (breach != null) {
			findings.add(names.data(field), breach.code(), breach.message());
		}
	}

	private void checkLength(String text, FieldNames names, Findings findings) {
		FreeText decided = FreeText.of(text, this.maxSegments);
		if (decided instanceof FreeText.TooLong tooLong) {
			findings.add(names.data(TEXT), "too-long",
					"takes %d SMS and may take %d; shorten it".formatted(tooLong.segments(), tooLong.maxSegments()));
		}
		else if (decided instanceof FreeText.Unsendable unsendable) {
			findings.add(names.data(TEXT), "format", unsendable.reason());
		}
	}

	private static JsonNode tidy(String field, JsonNode value) {
		if (field.equals(TEXT) && value.isString()) {
			return StringNode.valueOf(value.stringValue().replace("\r\n", "\n"));
		}
		return field.equals(AMOUNT) ? Amounts.tidy(value) : value;
	}

}
