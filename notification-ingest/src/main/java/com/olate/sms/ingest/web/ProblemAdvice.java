package com.olate.sms.ingest.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * Answers what Spring refuses, such as an unknown address or method, with a problem
 * document.
 */
@ControllerAdvice
class ProblemAdvice {

	private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

	@ExceptionHandler
	void refuse(Exception ex, HttpServletResponse response) throws IOException {
		if (response.isCommitted()) {
			return;
		}
		if (ex instanceof ErrorResponse refusal) {
			refusal.getHeaders().forEach((name, values) -> values.forEach((value) -> response.addHeader(name, value)));
			Exchange.write(response, Answers.problem(ProblemKind.ofStatus(refusal.getStatusCode().value())));
			return;
		}
		log.error("request failed", ex);
		Exchange.write(response, Answers.problem(ProblemKind.INTERNAL.problem()));
	}

}
