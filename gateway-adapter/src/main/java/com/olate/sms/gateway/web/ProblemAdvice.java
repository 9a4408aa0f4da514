package com.olate.sms.gateway.web;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Turns whatever a controller throws into a problem document, whatever the client says it
 * accepts.
 */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

	private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

	@ExceptionHandler
	ResponseEntity<Object> unexpected(Exception ex) {
		log.error("request failed", ex);
		return answer(500, new HttpHeaders());
	}

	@Override
	protected ResponseEntity<Object> handleExceptionInternal(Exception ex, @Nullable Object body, HttpHeaders headers,
			HttpStatusCode status, WebRequest request) {
		return answer(status.value(), headers);
	}

	private static ResponseEntity<Object> answer(int status, HttpHeaders headers) {
		Problem problem = Problem.ofStatus(status);
		return ResponseEntity.status(problem.status())
			.headers(headers)
			.contentType(MediaType.parseMediaType(Problem.MEDIA_TYPE))
			.body(problem);
	}

}
