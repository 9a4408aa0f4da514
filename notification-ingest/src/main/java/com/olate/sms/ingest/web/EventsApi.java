package com.olate.sms.ingest.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * What {@code POST /v1/events} promises, for the OpenAPI document; schemas that are
 * referred to by name are put there by {@link OpenApiConfiguration}.
 */
@Tag(name = "events", description = "Notification events of billing systems")
interface EventsApi {

	String PATH = "/v1/events";

	String PROBLEM = "#/components/schemas/Problem";

	@Operation(operationId = "takeEvents", summary = "Take one event, or a batch of CloudEvents",
			description = "202 means that Kafka has the event on all in-sync replicas. What became of it is in the "
					+ "account's message history. After 408, 429, 500 or 503, or no answer at all, repeat with the same id or "
					+ "Idempotency-Key: an event is never sent twice. A form may carry its login as the fields "
					+ "username and password; nothing secret may be in the query string.")
	@SecurityRequirement(name = "basic")
	@SecurityRequirement(name = "apiKey")
	@Parameter(in = ParameterIn.HEADER, name = "Idempotency-Key",
			description = "The event's id, for bodies that have none. Not with a batch.",
			schema = @Schema(type = "string", pattern = "^[\\x21-\\x7E]{1,200}$"))
	@Parameter(in = ParameterIn.HEADER, name = "X-Request-Id", description = "Found again in logs and in the answer.",
			schema = @Schema(type = "string", pattern = "^[A-Za-z0-9._:+/=-]{1,100}$"))
	@Parameter(in = ParameterIn.HEADER, name = "ce-id",
			description = "With this and the other ce- attributes a JSON body is the data of a CloudEvent in binary mode.",
			schema = @Schema(type = "string"))
	@Parameter(in = ParameterIn.HEADER, name = "ce-source", description = "CloudEvents source, in binary mode.",
			schema = @Schema(type = "string"))
	@Parameter(in = ParameterIn.HEADER, name = "ce-type", description = "CloudEvents type, in binary mode.",
			schema = @Schema(type = "string"))
	@Parameter(in = ParameterIn.HEADER, name = "ce-specversion", description = "1.0, in binary mode.",
			schema = @Schema(type = "string"))
	@RequestBody(required = true,
			content = { @Content(mediaType = "application/json", schema = @Schema(ref = "#/components/schemas/Event")),
					@Content(mediaType = "application/cloudevents+json",
							schema = @Schema(ref = "#/components/schemas/CloudEvent")),
					@Content(mediaType = "application/cloudevents-batch+json",
							schema = @Schema(ref = "#/components/schemas/CloudEventBatch")),
					@Content(mediaType = "application/x-www-form-urlencoded",
							schema = @Schema(ref = "#/components/schemas/EventForm")) })
	@ApiResponse(responseCode = "202", description = "Kafka has the event, or all events of the batch.",
			headers = @Header(name = "X-Request-Id", schema = @Schema(type = "string")),
			content = @Content(mediaType = "application/json", schema = @Schema(ref = "#/components/schemas/Accepted")))
	@ApiResponse(responseCode = "400", description = "The request, its login or its body cannot be read.",
			content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(ref = PROBLEM)))
	@ApiResponse(responseCode = "401", description = "The login is missing or wrong.",
			headers = @Header(name = "WWW-Authenticate", schema = @Schema(type = "string")),
			content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(ref = PROBLEM)))
	@ApiResponse(responseCode = "408", description = "The body did not arrive in time.",
			content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(ref = PROBLEM)))
	@ApiResponse(responseCode = "413", description = "The body is over 256 KiB, or a batch over 1 MiB.",
			content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(ref = PROBLEM)))
	@ApiResponse(responseCode = "415", description = "The body's type, character set or encoding is not taken.",
			content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(ref = PROBLEM)))
	@ApiResponse(responseCode = "422", description = "The event can be read and something in it has to change.",
			content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(ref = PROBLEM)))
	@ApiResponse(responseCode = "429", description = "Too many events of the account, or too many wrong logins.",
			headers = @Header(name = "Retry-After", schema = @Schema(type = "integer")),
			content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(ref = PROBLEM)))
	@ApiResponse(responseCode = "500", description = "The service failed.",
			content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(ref = PROBLEM)))
	@ApiResponse(responseCode = "503", description = "Kafka did not acknowledge, or the login cannot be checked.",
			headers = @Header(name = "Retry-After", schema = @Schema(type = "integer")),
			content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(ref = PROBLEM)))
	void take(@Parameter(hidden = true) HttpServletRequest request,
			@Parameter(hidden = true) HttpServletResponse response);

}
