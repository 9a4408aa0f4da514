package com.olate.sms.account.web;

import java.io.IOException;
import java.time.Duration;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes problem documents where no controller is reached: in filters and by the server
 * itself.
 */
public final class Problems {

	private static final JsonMapper JSON = JsonMapper.shared();

	private Problems() {
	}

	public static byte[] bytes(Problem problem) {
		return JSON.writeValueAsBytes(problem);
	}

	/**
	 * Answers with the problem, unless an answer has begun.
	 */
	public static void write(HttpServletResponse response, Problem problem) throws IOException {
		write(response, problem, null);
	}

	public static void write(HttpServletResponse response, Problem problem, @Nullable Duration retryAfter)
			throws IOException {
		if (response.isCommitted()) {
			return;
		}
		response.resetBuffer();
		response.setStatus(problem.status());
		if (retryAfter != null) {
			response.setHeader("Retry-After", seconds(retryAfter));
		}
		byte[] body = bytes(problem);
		response.setContentType(Problem.MEDIA_TYPE);
		response.setContentLength(body.length);
		response.getOutputStream().write(body);
	}

	/** Whole seconds, rounded up, at least one. */
	static String seconds(Duration wait) {
		return Long.toString(Math.max(1, wait.plusMillis(999).toSeconds()));
	}

}
