package com.olate.sms.ingest;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/**
 * The OpenAPI document says what the service answers.
 */
class OpenApiIT {

	private static final String EVENT = "{\"type\": \"message\", \"data\": {\"text\": \"Hi\"}}";

	private static RunningIngest ingest;

	private static JsonNode document;

	@BeforeAll
	static void start() {
		ingest = RunningIngest.start(Map.of("olate.logins.wrong-burst", 2));
		document = JsonMapper.shared().readTree(ingest.get("/v3/api-docs").body());
	}

	@AfterAll
	static void stop() {
		ingest.close();
	}

	@Test
	void theDocumentHasThisPathAlone() {
		assertThat(document.path("openapi").asString()).startsWith("3.1");
		assertThat(document.path("paths").propertyNames()).containsExactly("/v1/events");
		JsonNode post = document.at("/paths/~1v1~1events/post");
		assertThat(post.path("requestBody").path("content").propertyNames()).containsExactlyInAnyOrder(
				"application/json", "application/cloudevents+json", "application/cloudevents-batch+json",
				"application/x-www-form-urlencoded");
		assertThat(post.path("responses").propertyNames()).containsExactlyInAnyOrder("202", "400", "401", "408", "413",
				"415", "422", "429", "500", "503");
	}

	@Test
	void everyReferenceLeadsSomewhere() {
		List<String> references = new ArrayList<>();
		collectReferences(document, references);
		assertThat(references).isNotEmpty()
			.allSatisfy(
					(reference) -> assertThat(document.at(reference.substring(1)).isObject()).as(reference).isTrue());
	}

	@Test
	void theSchemasOfEventsArePublishedWhole() {
		assertThat(document.at("/components/schemas/CloudEvent/properties/id/pattern").asString())
			.isEqualTo("^[\\x21-\\x7E]{1,200}$");
		assertThat(document.at("/components/schemas/Invoice/properties/amount/oneOf").size()).isEqualTo(2);
		assertThat(document.at("/components/schemas/Message/required/0").asString()).isEqualTo("text");
	}

	@TestFactory
	List<DynamicTest> answersAreAsTheDocumentSays() {
		String json = "application/json";
		return List.of(answer(202, json, EVENT),
				answer(202, "application/cloudevents-batch+json",
						"[{\"specversion\": \"1.0\", \"id\": \"a\", \"source\": \"urn:x\", \"type\": \"message\", "
								+ "\"data\": {\"text\": \"Hi\"}}]"),
				answer(400, json, "{"), answer(401, json, EVENT, "Basic " + RunningIngest.base64("demo:wrong")),
				answer(401, json, EVENT, "Basic " + RunningIngest.base64("demo:wrong")),
				answer(429, json, EVENT, "Basic " + RunningIngest.base64("demo:wrong")),
				answer(413, json, "x".repeat(300_000)), answer(415, "text/plain", EVENT), answer(422, json, "{}"),
				dynamicTest("503", () -> {
					ingest.accounts.answersWith(503);
					check(ingest.post(EVENT, "Authorization", "Bearer osk_other", "Content-Type", json), 503);
				}));
	}

	private static DynamicTest answer(int status, String contentType, String body) {
		return answer(status, contentType, body, RunningIngest.DEMO);
	}

	private static DynamicTest answer(int status, String contentType, String body, String login) {
		return dynamicTest(status + " " + contentType,
				() -> check(ingest.post(body, "Authorization", login, "Content-Type", contentType), status));
	}

	private static void check(HttpResponse<String> answer, int status) {
		assertThat(answer.statusCode()).isEqualTo(status);
		JsonNode response = document.at("/paths/~1v1~1events/post/responses/" + status);
		String contentType = answer.headers().firstValue("Content-Type").orElseThrow();
		assertThat(response.path("content").propertyNames()).containsExactly(contentType);
		response.path("headers")
			.propertyNames()
			.forEach((name) -> assertThat(answer.headers().firstValue(name)).as(name).isPresent());
		assertThat(schema(response.path("content").path(contentType).path("schema"))
			.validate(JsonMapper.shared().readTree(answer.body()))).isEmpty();
	}

	private static Schema schema(JsonNode schema) {
		ObjectNode root = (ObjectNode) schema.deepCopy();
		root.set("components", document.path("components"));
		return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(root);
	}

	private static void collectReferences(JsonNode node, List<String> references) {
		if (node.path("$ref").isString()) {
			references.add(node.path("$ref").stringValue());
		}
		node.forEach((child) -> collectReferences(child, references));
	}

}
