package com.olate.sms.account.web;

import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The id by which one request is found in logs. A caller's own is kept if it is safe to
 * write into a log line.
 */
public final class RequestId {

	static final String HEADER = "X-Request-Id";

	static final String LOG_KEY = "requestId";

	private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._:+/=-]{1,100}");

	private RequestId() {
	}

	/**
	 * The id of the request that this thread serves, or an empty text.
	 */
	public static String current() {
		String id = MDC.get(LOG_KEY);
		return (id != null) ? id : "";
	}

	static String orNew(@Nullable String given) {
		return (given != null && SANE.matcher(given).matches()) ? given : UUID.randomUUID().toString();
	}

}
