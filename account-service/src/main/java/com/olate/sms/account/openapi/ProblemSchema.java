package com.olate.sms.account.openapi;

import java.util.List;

import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;

/**
 * The problem document as a schema, and answers that are one.
 */
final class ProblemSchema {

	static final String NAME = "Problem";

	private ProblemSchema() {
	}

	static Schema<?> schema() {
		Schema<?> fault = object("What is wrong with one field", List.of("field", "code", "message"));
		fault.addProperty("field", text("Its name in JSON"));
		fault.addProperty("code", text("Stable, for programs"));
		fault.addProperty("message", text("What to change, for people"));
		Schema<?> faults = new JsonSchema().typesItem("array");
		faults.setItems(fault);
		Schema<?> problem = object("A problem document (RFC 9457)",
				List.of("type", "title", "status", "detail", "code"));
		problem.addProperty("type", text("Names the kind of problem"));
		problem.addProperty("title", text("The kind of problem, for people"));
		problem.addProperty("status", new JsonSchema().typesItem("integer"));
		problem.addProperty("detail", text("What to change, for people"));
		problem.addProperty("code", text("Stable, for programs"));
		problem.addProperty("errors", faults);
		return problem;
	}

	static ApiResponse answer(String description) {
		Schema<?> problem = new JsonSchema().$ref("#/components/schemas/" + NAME);
		return new ApiResponse().description(description)
			.content(new Content().addMediaType("application/problem+json", new MediaType().schema(problem)));
	}

	private static Schema<?> object(String description, List<String> required) {
		Schema<?> object = new JsonSchema().typesItem("object");
		object.setDescription(description);
		object.setRequired(required);
		return object;
	}

	private static Schema<?> text(String description) {
		Schema<?> text = new JsonSchema().typesItem("string");
		text.setDescription(description);
		return text;
	}

}
