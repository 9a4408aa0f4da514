package com.olate.sms.ingest.event;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import tools.jackson.databind.JsonNode;

/**
 * The published schemas of the envelope and of each open type's data.
 */
final class Schemas {

	private final Schema envelope;

	private final Map<String, Schema> data = new LinkedHashMap<>();

	Schemas() {
		SchemaRegistryConfig config = SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
		SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
				(builder) -> builder.schemaRegistryConfig(config));
		this.envelope = registry.getSchema(load("notification-event"));
		for (String type : EventTypes.OPEN) {
			this.data.put(type, registry.getSchema(load("data." + type)));
		}
	}

	List<com.networknt.schema.Error> checkEnvelope(JsonNode envelope) {
		return this.envelope.validate(envelope);
	}

	List<com.networknt.schema.Error> checkData(String type, JsonNode data) {
		return schema(type).validate(data);
	}

	/**
	 * The names of the fields that the schema of this type knows, in its order.
	 */
	Collection<String> fields(String type) {
		return schema(type).getSchemaNode().path("properties").propertyNames();
	}

	private Schema schema(String type) {
		Schema schema = this.data.get(type);
		if (schema == null) {
			throw new IllegalArgumentException("No schema for the data of " + type);
		}
		return schema;
	}

	private static JsonNode load(String name) {
		String path = "/contracts/schemas/" + name + ".schema.json";
		try (InputStream in = Schemas.class.getResourceAsStream(path)) {
			if (in == null) {
				throw new IllegalStateException("The schema " + path + " is not on the class path");
			}
			return StrictJson.MAPPER.readTree(in);
		}
		catch (IOException ex) {
			throw new IllegalStateException("Cannot read the schema " + path, ex);
		}
	}

}
