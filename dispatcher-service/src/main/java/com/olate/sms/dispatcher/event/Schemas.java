package com.olate.sms.dispatcher.event;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import tools.jackson.databind.JsonNode;

/**
 * The published JSON Schemas of events, from the contracts on the class path.
 */
final class Schemas {

	private static final int FAULTS_NAMED = 3;

	private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

	private final Schema envelope = load("notification-event");

	private final Map<EventType, Schema> data = new EnumMap<>(EventType.class);

	Schemas() {
		for (EventType type : EventType.values()) {
			this.data.put(type, load("data." + type.text()));
		}
	}

	/**
	 * What is wrong with an envelope, if anything.
	 */
	Optional<String> envelopeFaults(JsonNode node) {
		return faults(this.envelope, node);
	}

	/**
	 * What is wrong with the data of a type, if anything.
	 */
	Optional<String> dataFaults(EventType type, JsonNode node) {
		return faults(this.data.get(type), node);
	}

	private static Optional<String> faults(Schema schema, JsonNode node) {
		List<Error> errors = schema.validate(node);
		if (errors.isEmpty()) {
			return Optional.empty();
		}
		return Optional.of(errors.stream()
			.limit(FAULTS_NAMED)
			.map((error) -> error.getInstanceLocation() + ": " + error.getMessage())
			.collect(Collectors.joining("; ")));
	}

	private Schema load(String name) {
		String path = "/contracts/schemas/" + name + ".schema.json";
		try (InputStream stream = Schemas.class.getResourceAsStream(path)) {
			if (stream == null) {
				throw new IllegalStateException("The contract " + path + " is not on the class path");
			}
			String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
			return this.registry.getSchema(text, InputFormat.JSON);
		}
		catch (IOException ex) {
			throw new IllegalStateException("The contract " + path + " cannot be read", ex);
		}
	}

}
