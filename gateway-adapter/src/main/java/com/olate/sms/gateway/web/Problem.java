package com.olate.sms.gateway.web;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * A problem document (RFC 9457). It holds no ids of the request: those go into the header
 * {@code X-Request-Id}.
 */
@JsonPropertyOrder({ "type", "title", "status", "detail", "code" })
record Problem(String type, String title, int status, String detail, String code) {

	static final String MEDIA_TYPE = "application/problem+json";

	/**
	 * What this service says to a status.
	 */
	static Problem ofStatus(int status) {
		return switch (status) {
			case 401 ->
				of(status, "Login needed", "unauthorized", "Send the service token as Authorization: Bearer <token>.");
			case 404 -> of(status, "Not found", "not-found", "There is nothing here by this address.");
			case 405 -> of(status, "Method not allowed", "method-not-allowed", "Use a method that Allow names.");
			case 406 -> of(status, "Not acceptable", "not-acceptable", "This service answers in application/json.");
			case 413 -> of(status, "Body too large", "too-large", "The body is over the limit.");
			case 415 ->
				of(status, "Unsupported media type", "unsupported-media-type", "Send the body as application/json.");
			case 503 -> of(status, "Unavailable", "unavailable", "The service cannot answer now. Try again.");
			default -> (status >= 400 && status < 500)
					? of(status, "Request refused", "refused", "The request cannot be read.")
					: of(500, "Internal error", "internal-error",
							"The service failed. Tell the operator the X-Request-Id.");
		};
	}

	private static Problem of(int status, String title, String code, String detail) {
		return new Problem("urn:olate:problem:" + code, title, status, detail, code);
	}

}
