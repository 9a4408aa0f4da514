package com.olate.sms.account.web;

import java.util.List;

/**
 * The kinds of problem this service answers with, one per HTTP status, and what they say
 * where nothing more is known.
 */
public enum ProblemKind {

	MALFORMED(400, "Malformed request", "malformed", "The request cannot be read."),

	UNAUTHORIZED(401, "Login needed", "unauthorized", "The login is missing or wrong."),

	FORBIDDEN(403, "Not allowed", "forbidden", "This login may not do that."),

	NOT_FOUND(404, "Not found", "not-found", "There is nothing here by this address or id."),

	METHOD_NOT_ALLOWED(405, "Method not allowed", "method-not-allowed", "Use a method that Allow names."),

	NOT_ACCEPTABLE(406, "Not acceptable", "not-acceptable", "This service answers in application/json."),

	CONFLICT(409, "Conflict", "conflict", "The request does not fit the present state."),

	TOO_LARGE(413, "Body too large", "too-large", "The body is over the limit."),

	UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type", "unsupported-media-type",
			"Send the body as application/json."),

	INVALID(422, "Invalid request", "invalid", "One or more fields are wrong."),

	TOO_MANY(429, "Too many requests", "too-many-requests", "Wait as long as Retry-After says."),

	INTERNAL(500, "Internal error", "internal-error",
			"The service failed. Repeat with the same key; tell the operator the X-Request-Id."),

	UNAVAILABLE(503, "Unavailable", "unavailable", "The service cannot answer now. Repeat with the same key.");

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

	public int status() {
		return this.status;
	}

	String code() {
		return this.code;
	}

	public Problem problem() {
		return with(this.detail);
	}

	public Problem with(String detail) {
		return with(this.code, detail, List.of());
	}

	Problem with(String code, String detail, List<FieldFault> errors) {
		return Problem.of(this.status, this.title, code, detail, errors);
	}

	/**
	 * The problem for a status that something else decided, such as the HTTP server.
	 */
	public static Problem ofStatus(int status) {
		for (ProblemKind kind : values()) {
			if (kind.status == status) {
				return kind.problem();
			}
		}
		if (status >= 400 && status < 500) {
			return Problem.of(status, "Request refused", "refused", MALFORMED.detail, List.of());
		}
		return INTERNAL.problem();
	}

}
