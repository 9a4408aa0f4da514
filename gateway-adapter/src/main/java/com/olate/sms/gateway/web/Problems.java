package com.olate.sms.gateway.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes problem documents where no controller is reached.
 */
final class Problems {

	private static final JsonMapper JSON = JsonMapper.shared();

	private Problems() {
	}

	/** Answers with the problem, unless an answer has begun. */
	static void write(HttpServletResponse response, Problem problem) throws IOException {
		if (response.isCommitted()) {
			return;
		}
		response.resetBuffer();
		byte[] body = JSON.writeValueAsBytes(problem);
		response.setStatus(problem.status());
		response.setContentType(Problem.MEDIA_TYPE);
		response.setContentLength(body.length);
		response.getOutputStream().write(body);
	}

}
