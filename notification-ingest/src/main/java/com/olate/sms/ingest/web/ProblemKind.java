package com.olate.sms.ingest.web;

import java.util.List;

import com.olate.sms.ingest.event.FieldError;

/**
 * The kinds of problem this service answers with, one per status, and what each says
 * where nothing more is known.
 */
enum ProblemKind {

	MALFORMED(400, "Malformed request", "malformed", "The request cannot be read."),

	UNAUTHORIZED(401, "Login needed", "unauthorized",
			"Send the Customer System username and password (Basic) or an API key (Bearer). This login is missing or wrong."),

	NOT_FOUND(404, "Not found", "not-found", "There is nothing at this address. Events go to POST /v1/events."),

	METHOD_NOT_ALLOWED(405, "Method not allowed", "method-not-allowed", "Use a method that Allow names."),

	NOT_ACCEPTABLE(406, "Not acceptable", "not-acceptable", "This service answers in application/json."),

	TOO_SLOW(408, "Request too slow", "too-slow", "The body did not arrive in time. Repeat with the same key."),

	TOO_LARGE(413, "Body too large", "too-large", "The body is over the limit."),

	UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type", "unsupported-media-type",
			"Send application/json, application/cloudevents+json, application/cloudevents-batch+json or "
					+ "application/x-www-form-urlencoded."),

	INVALID(422, "Invalid request", "invalid", "One or more fields are wrong."),

	TOO_MANY(429, "Too many requests", "too-many-requests", "Wait as long as Retry-After says."),

	INTERNAL(500, "Internal error", "internal-error",
			"The service failed. Repeat with the same key; tell the operator the X-Request-Id."),

	UNAVAILABLE(503, "Unavailable", "unavailable", "The service cannot answer now. Repeat with the same key.");

	private static final int FIRST_ERROR = 400;

	private static final int FIRST_SERVER_ERROR = 500;

	private final int status;

	private final String title;

	private final String code;

	private final String detail;

	ProblemKind(int status, String title, String code, String detail) {
		this.status = status;
		this.title = title;
		this.code = code;
		this.detail = detail;
	}

	int status() {
		return this.status;
	}

	Problem problem() {
		return with(this.detail);
	}

	Problem with(String detail) {
		return with(detail, List.of());
	}

	Problem with(String detail, List<FieldError> errors) {
		return new Problem("urn:olate:problem:" + this.code, this.title, this.status, detail, this.code, errors);
	}

	/**
	 * The problem for a status that something else decided, such as the HTTP server.
	 */
	static Problem ofStatus(int status) {
		for (ProblemKind kind : values()) {
			if (kind.status == status) {
				return kind.problem();
			}
		}
		if (status >= FIRST_ERROR && status < FIRST_SERVER_ERROR) {
			return new Problem("urn:olate:problem:refused", "Request refused", status, MALFORMED.detail, "refused",
					List.of());
		}
		return INTERNAL.problem();
	}

}
