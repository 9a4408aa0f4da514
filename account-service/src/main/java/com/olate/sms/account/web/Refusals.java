package com.olate.sms.account.web;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/**
 * Refuses requests before their body is read. A client that is still sending would meet a
 * reset connection instead of the answer, so up to 2 MiB are read and dropped first, for
 * a few seconds at most.
 */
public final class Refusals {

	private static final int MAX_DRAINED = 2 * 1024 * 1024;

	private static final Duration MAX_WAIT = Duration.ofSeconds(5);

	private Refusals() {
	}

	public static void refuse(HttpServletRequest request, HttpServletResponse response, Problem problem)
			throws IOException {
		refuse(request, response, problem, null);
	}

	public static void refuse(HttpServletRequest request, HttpServletResponse response, Problem problem,
			@Nullable Duration retryAfter) throws IOException {
		if (!hasBody(request)) {
			Problems.write(response, problem, retryAfter);
			return;
		}
		// A client that waits for "100 Continue" has sent nothing yet: do not ask for it.
		if (request.getHeader("Expect") != null || !drain(request.getInputStream())) {
			response.setHeader("Connection", "close");
		}
		Problems.write(response, problem, retryAfter);
	}

	/**
	 * Reads and drops what is left of a body, up to the limits.
	 * @return whether its end was reached
	 */
	static boolean drain(InputStream body) {
		byte[] dropped = new byte[16 * 1024];
		long until = System.nanoTime() + MAX_WAIT.toNanos();
		int left = MAX_DRAINED;
		try {
			while (left > 0 && System.nanoTime() < until) {
				int read = body.read(dropped, 0, Math.min(dropped.length, left));
				if (read < 0) {
					return true;
				}
				left -= read;
			}
			return false;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static boolean hasBody(HttpServletRequest request) {
		return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
	}

}
