package com.olate.sms.contracts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/**
 * Holds every example against its schema, and every schema against the house rule that
 * each field is explained.
 */
class ContractsTests {

	private static final Path CONTRACTS = Path.of("src/main/resources/contracts");

	private final JsonMapper json = JsonMapper.builder().build();

	private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

	@TestFactory
	Stream<DynamicTest> everyExampleIsValid() throws IOException {
		return examples().map((example) -> dynamicTest(example.toString(), () -> {
			Schema schema = schema(example.getParent().getFileName().toString());
			assertThat(schema.validate(Files.readString(example), InputFormat.JSON)).isEmpty();
		}));
	}

	@TestFactory
	Stream<DynamicTest> everyExampleStaysValidWithAnUnknownField() throws IOException {
		return examples().map((example) -> dynamicTest(example.toString(), () -> {
			String extended = Files.readString(example).replaceFirst("\\{", "{\"addedLater\": {\"a\": [1]},");
			Schema schema = schema(example.getParent().getFileName().toString());
			assertThat(schema.validate(extended, InputFormat.JSON)).isEmpty();
		}));
	}

	@TestFactory
	Stream<DynamicTest> everySchemaHasAnExampleAndExplainsEachField() throws IOException {
		return schemas().map((file) -> dynamicTest(file.toString(), () -> {
			String name = file.getFileName().toString().replace(".schema.json", "");
			assertThat(CONTRACTS.resolve("examples").resolve(name)).isNotEmptyDirectory();
			assertExplained(this.json.readTree(Files.readString(file)), name);
		}));
	}

	@Test
	void aMissingRequiredFieldIsFound() {
		assertThat(schema("data.message").validate("{}", InputFormat.JSON)).hasSize(1);
	}

	private void assertExplained(JsonNode schema, String where) {
		schema.path("properties").forEachEntry((field, definition) -> {
			assertThat(definition.path("description").asString("")).as(where + "." + field).isNotBlank();
			assertExplained(definition, where + "." + field);
			assertExplained(definition.path("items"), where + "." + field + "[]");
		});
	}

	private Schema schema(String name) {
		try {
			return this.registry.getSchema(
					Files.readString(CONTRACTS.resolve("schemas").resolve(name + ".schema.json")), InputFormat.JSON);
		}
		catch (IOException ex) {
			throw new IllegalStateException("No schema for the examples " + name, ex);
		}
	}

	private static Stream<Path> schemas() throws IOException {
		return list(CONTRACTS.resolve("schemas"));
	}

	private static Stream<Path> examples() throws IOException {
		return list(CONTRACTS.resolve("examples"));
	}

	private static Stream<Path> list(Path root) throws IOException {
		try (Stream<Path> files = Files.walk(root)) {
			List<Path> json = files.filter((file) -> file.toString().endsWith(".json")).sorted().toList();
			assertThat(json).isNotEmpty();
			return json.stream();
		}
	}

}
