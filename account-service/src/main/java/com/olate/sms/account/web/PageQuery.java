package com.olate.sms.account.web;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is wanted. A controller method takes it as an argument; the query
 * parameters are {@code page} and {@code size}.
 */
public record PageQuery(int page, int size) {

	public static final int DEFAULT_SIZE = 50;

	public static final int MAX_SIZE = 500;

	public PageQuery {
		if (page < 0 || size < 1 || size > MAX_SIZE) {
			throw new IllegalArgumentException("page counts from 0 and size is 1 to " + MAX_SIZE);
		}
	}

	/**
	 * How many items come before this page.
	 */
	public long offset() {
		return (long) this.page * this.size;
	}

	/**
	 * Reads the two parameters.
	 * @throws ProblemException naming each that is wrong
	 */
	static PageQuery parse(@Nullable String page, @Nullable String size) {
		List<FieldFault> faults = new ArrayList<>();
		int number = number("page", page, 0, 0, Integer.MAX_VALUE, faults);
		int items = number("size", size, DEFAULT_SIZE, 1, MAX_SIZE, faults);
		if (!faults.isEmpty()) {
			throw ProblemException.invalid(faults);
		}
		return new PageQuery(number, items);
	}

	private static int number(String name, @Nullable String text, int otherwise, int min, int max,
			List<FieldFault> faults) {
		if (text == null) {
			return otherwise;
		}
		if (text.matches("[0-9]{1,10}")) {
			long value = Long.parseLong(text);
			if (value >= min && value <= max) {
				return (int) value;
			}
		}
		faults.add(new FieldFault(name, "out-of-range", "must be a whole number from " + min + " to " + max));
		return otherwise;
	}

}
