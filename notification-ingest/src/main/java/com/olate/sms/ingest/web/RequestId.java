package com.olate.sms.ingest.web;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/**
 * The id by which one request is found in logs. A caller's own is kept if it is safe to
 * write into a log line.
 */
final class RequestId {

	static final String HEADER = "X-Request-Id";

	private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9._:+/=-]{1,100}");

	private RequestId() {
	}

	/**
	 * Gives an answer an id, if it has none yet.
	 */
	static void ensure(HttpServletResponse response) {
		if (!response.containsHeader(HEADER)) {
			response.setHeader(HEADER, orNew(null));
		}
	}

	static String orNew(@Nullable String given) {
		if (given != null && SAFE.matcher(given).matches()) {
			return given;
		}
		ThreadLocalRandom random = ThreadLocalRandom.current();
		HexFormat hex = HexFormat.of();
		return hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong());
	}

}
