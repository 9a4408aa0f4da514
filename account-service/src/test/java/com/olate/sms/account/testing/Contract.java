package com.olate.sms.account.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

/**
 * The published contracts, to hold writers and readers against.
 */
public final class Contract {

	private static final SchemaRegistry REGISTRY = SchemaRegistry
		.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

	private Contract() {
	}

	/**
	 * What is wrong with the JSON, by the schema of this name.
	 */
	public static List<Error> faults(String name, String json) {
		return REGISTRY.getSchema(text("schemas/" + name + ".schema.json"), InputFormat.JSON)
			.validate(json, InputFormat.JSON);
	}

	/**
	 * A published example, such as {@code delivery-result/accepted}.
	 */
	public static String example(String name) {
		return text("examples/" + name + ".json");
	}

	private static String text(String path) {
		try (InputStream in = Contract.class.getResourceAsStream("/contracts/" + path)) {
			if (in == null) {
				throw new IllegalArgumentException("There is no contracts/" + path);
			}
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
