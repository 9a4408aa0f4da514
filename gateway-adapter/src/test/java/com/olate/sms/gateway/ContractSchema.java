package com.olate.sms.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

/**
 * Holds what we say against the contracts.
 */
final class ContractSchema {

	private ContractSchema() {
	}

	/** What is wrong with the JSON by this schema. */
	static List<String> faults(String schema, String json) throws IOException {
		String file = "/contracts/schemas/" + schema + ".schema.json";
		try (InputStream in = ContractSchema.class.getResourceAsStream(file)) {
			return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
				.getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8))
				.validate(json, InputFormat.JSON)
				.stream()
				.map(Object::toString)
				.toList();
		}
	}

}
