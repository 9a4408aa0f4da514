package com.olate.sms.account.web;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * A problem document (RFC 9457). Its {@code code} is stable and for programs, its
 * {@code detail} says to people what to change. It holds no ids of the request, so that
 * two refusals of one kind are the same bytes.
 */
@JsonPropertyOrder({ "type", "title", "status", "detail", "code", "errors" })
public record Problem(String type, String title, int status, String detail, String code,
		@JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldFault> errors) {

	public static final String MEDIA_TYPE = "application/problem+json";

	public Problem {
		errors = List.copyOf(errors);
	}

	static Problem of(int status, String title, String code, String detail, List<FieldFault> errors) {
		return new Problem("urn:olate:problem:" + code, title, status, detail, code, errors);
	}

}
