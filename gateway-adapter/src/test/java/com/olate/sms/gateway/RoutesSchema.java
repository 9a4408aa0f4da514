package com.olate.sms.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

/**
 * Holds answers about routes against the contract.
 */
final class RoutesSchema {

	private static final String SCHEMA = "/contracts/schemas/routes.schema.json";

	private RoutesSchema() {
	}

	/** What is wrong with the answer. */
	static List<String> faults(String json) throws IOException {
		try (InputStream in = RoutesSchema.class.getResourceAsStream(SCHEMA)) {
			return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
				.getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8))
				.validate(json, InputFormat.JSON)
				.stream()
				.map(Object::toString)
				.toList();
		}
	}

}
