package com.olate.sms.smsc.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The query string of a list: a page from 0, a size from 1 to 500, and where it is
 * allowed a time.
 */
record PageQuery(int page, int size, Instant since) {

	private static final int MAX_PAGE = 1_000_000;

	private static final int MAX_SIZE = 500;

	private static final int DEFAULT_SIZE = 50;

	/**
	 * Reads the query string.
	 * @param allowed the parameters that this list knows
	 * @throws InvalidRequestException if it holds anything else, or a value that is wrong
	 */
	static PageQuery of(Map<String, String> parameters, Set<String> allowed) {
		for (String name : parameters.keySet()) {
			if (!allowed.contains(name)) {
				throw new InvalidRequestException(name, "UNKNOWN", "This list does not know this parameter");
			}
		}
		return new PageQuery(figure(parameters, "page", 0, 0, MAX_PAGE),
				figure(parameters, "size", DEFAULT_SIZE, 1, MAX_SIZE), since(parameters.get("since")));
	}

	private static int figure(Map<String, String> parameters, String name, int otherwise, int min, int max) {
		String value = parameters.get(name);
		if (value == null) {
			return otherwise;
		}
		if (!value.matches("[0-9]{1,7}") || Integer.parseInt(value) < min || Integer.parseInt(value) > max) {
			throw new InvalidRequestException(name, "OUT_OF_RANGE", "Must be a number from " + min + " to " + max);
		}
		return Integer.parseInt(value);
	}

	private static Instant since(@Nullable String value) {
		try {
			return (value != null) ? Instant.parse(value) : Instant.EPOCH;
		}
		catch (DateTimeException ex) {
			throw new InvalidRequestException("since", "NOT_AN_INSTANT",
					"Must be a time in UTC such as 2026-01-31T12:00:00Z");
		}
	}

}
