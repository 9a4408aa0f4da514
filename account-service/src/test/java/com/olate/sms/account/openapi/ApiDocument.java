package com.olate.sms.account.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.olate.sms.account.testing.TestApi;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The published description of the API, as tests read it.
 */
final class ApiDocument {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final JsonNode root;

	private ApiDocument(JsonNode root) {
		this.root = root;
	}

	static ApiDocument of(TestApi api) {
		return new ApiDocument(JSON.readTree(api.anonymous()
			.get()
			.uri("/v3/api-docs")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody()));
	}

	List<Operation> operations() {
		List<Operation> operations = new ArrayList<>();
		for (Map.Entry<String, JsonNode> path : this.root.path("paths").properties()) {
			for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
				operations.add(new Operation(method.getKey().toUpperCase(), path.getKey(), method.getValue()));
			}
		}
		return operations;
	}

	/**
	 * What is wrong with a body, held against the schema of an answer.
	 */
	List<String> faults(Operation operation, String status, String body) {
		JsonNode content = operation.node().path("responses").path(status).path("content");
		JsonNode schema = content.properties().iterator().next().getValue().path("schema");
		ObjectNode whole = JSON.createObjectNode();
		whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
		whole.set("allOf", JSON.createArrayNode().add(schema));
		whole.set("components", this.root.path("components"));
		Schema compiled = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
			.getSchema(JSON.writeValueAsString(whole), InputFormat.JSON);
		return compiled.validate(body, InputFormat.JSON).stream().map(Error::toString).toList();
	}

	JsonNode resolved(JsonNode schema) {
		String ref = schema.path("$ref").asString("");
		return ref.isEmpty() ? schema : this.root.at(ref.substring(1));
	}

	/**
	 * One method on one path.
	 */
	record Operation(String method, String path, JsonNode node) {

		boolean forOperators() {
			return this.path.startsWith("/v1/admin");
		}

		boolean hasPathVariable() {
			return this.path.contains("{");
		}

		List<String> queryParameters() {
			List<String> names = new ArrayList<>();
			this.node.path("parameters").forEach((parameter) -> {
				if (parameter.path("in").asString("").equals("query")) {
					names.add(parameter.path("name").asString(""));
				}
			});
			return names;
		}

		JsonNode bodySchema() {
			return this.node.path("requestBody").path("content").path("application/json").path("schema");
		}

		@Override
		public String toString() {
			return this.method + " " + this.path;
		}

	}

}
