package com.olate.sms.dispatcher.event;

import java.util.Optional;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings both modes of CloudEvents to one: the envelope as structured mode writes it, not
 * yet validated. A record is in exactly one mode.
 */
final class EnvelopeReader {

	private static final String STRUCTURED = "application/cloudevents+json";

	private static final String JSON_DATA = "application/json";

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private EnvelopeReader() {
	}

	static Read read(CloudEventHeaders headers, Payload value) {
		if (headers.fault().isPresent()) {
			return refused(RejectionCode.BAD_HEADER, headers.fault().get());
		}
		boolean structured = headers.mediaType().equals(STRUCTURED);
		if (structured && !headers.attributes().isEmpty()) {
			return refused(RejectionCode.MIXED_MODES,
					"The record has ce_ headers and the content type of structured mode: use one of the two.");
		}
		if (!structured && headers.attributes().isEmpty()) {
			return refused(RejectionCode.NOT_CLOUDEVENT,
					"The record is no CloudEvent: it has neither ce_ headers nor the content type " + STRUCTURED + ".");
		}
		if (!structured && headers.contentType().isPresent() && !headers.mediaType().equals(JSON_DATA)) {
			return refused(RejectionCode.CONTENT_TYPE, "The content type of the data must be " + JSON_DATA + ".");
		}
		StrictJson.Parsed parsed = StrictJson.parse(value.bytes());
		if (parsed instanceof StrictJson.Malformed malformed) {
			return refused(RejectionCode.MALFORMED_JSON, malformed.cause());
		}
		JsonNode root = ((StrictJson.Document) parsed).root();
		return structured ? structured(root) : binary(headers, root);
	}

	private static Read structured(JsonNode root) {
		if (!(root instanceof ObjectNode envelope)) {
			return refused(RejectionCode.MALFORMED_JSON, "The value must be a JSON object.");
		}
		ObjectNode attributes = JSON.createObjectNode();
		envelope.forEachEntry((name, node) -> {
			if (!node.isNull()) {
				attributes.set(name, node);
			}
		});
		if (attributes.has("data_base64")) {
			return refused(RejectionCode.CONTENT_TYPE, "The data must be JSON in the member data, not base64.");
		}
		Optional<String> type = attributes.path("datacontenttype").stringValueOpt();
		if (type.isPresent() && !type.get().split(";", 2)[0].strip().equalsIgnoreCase(JSON_DATA)) {
			return refused(RejectionCode.CONTENT_TYPE, "The content type of the data must be " + JSON_DATA + ".");
		}
		return new Envelope(attributes);
	}

	private static Read binary(CloudEventHeaders headers, JsonNode data) {
		ObjectNode attributes = JSON.createObjectNode();
		headers.attributes().forEach(attributes::put);
		attributes.set("data", data);
		return new Envelope(attributes);
	}

	private static Refused refused(RejectionCode code, String cause) {
		return new Refused(new Rejected(code, cause));
	}

	/**
	 * An envelope or a refusal.
	 */
	sealed interface Read permits Envelope, Refused {

	}

	record Envelope(ObjectNode attributes) implements Read {

	}

	record Refused(Rejected rejected) implements Read {

	}

}
