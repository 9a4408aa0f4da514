package com.olate.sms.ingest.web;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.olate.sms.ingest.event.FieldError;

/**
 * A problem document (RFC 9457). Its {@code code} is for programs, its {@code detail}
 * says to people what to change. It holds no ids of the request, so that two refusals of
 * one kind are the same bytes.
 */
@JsonPropertyOrder({ "type", "title", "status", "detail", "code", "errors" })
record Problem(String type, String title, int status, String detail, String code,
		@JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldError> errors) {

	static final String MEDIA_TYPE = "application/problem+json";

	Problem {
		errors = List.copyOf(errors);
	}

}
