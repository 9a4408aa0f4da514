package com.olate.sms.account.openapi;

import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Request bodies made from their schema. A field whose form the schema does not tell
 * needs its line here.
 */
final class Samples {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final Map<String, String> TEXTS = Map.of("timeZone", "Europe/London", "email", "a@example.org",
			"sender", "Sample", "state", "PAUSED", "current", "not the password", "new", "another password");

	private Samples() {
	}

	/**
	 * A body for an operation; texts hold the marker, and fields named for an id hold
	 * that.
	 */
	static String body(ApiDocument document, JsonNode schema, String marker, String id) {
		return JSON.writeValueAsString(object(document, document.resolved(schema), marker, id));
	}

	private static ObjectNode object(ApiDocument document, JsonNode schema, String marker, String id) {
		ObjectNode object = JSON.createObjectNode();
		schema.path("properties").properties().forEach((property) -> {
			JsonNode type = document.resolved(property.getValue());
			String name = property.getKey();
			if (types(type).contains("string")) {
				object.put(name, text(name, type, marker, id));
			}
			else if (types(type).contains("integer")) {
				object.put(name, Math.max(1, type.path("minimum").asLong(1)));
			}
			else if (types(type).contains("boolean")) {
				object.put(name, true);
			}
			else if (types(type).contains("object") && type.has("properties")) {
				object.set(name, object(document, type, marker, id));
			}
		});
		return object;
	}

	private static String text(String name, JsonNode type, String marker, String id) {
		if (name.equals("msisdn")) {
			return "4477009" + String.format("%05d", Math.floorMod(marker.hashCode(), 100_000));
		}
		if (name.endsWith("Id")) {
			return id;
		}
		if (TEXTS.containsKey(name)) {
			return TEXTS.get(name);
		}
		return type.has("enum") ? type.path("enum").path(0).asString("") : marker;
	}

	private static List<String> types(JsonNode schema) {
		JsonNode type = schema.path("type");
		return type.isArray() ? type.valueStream().map(JsonNode::asString).toList() : List.of(type.asString(""));
	}

}
