package com.olate.sms.gateway.submission;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;

/**
 * How carriers' ids of messages are compared.
 */
public final class CarrierIds {

	public static final int DECIMAL = 10;

	public static final int HEXADECIMAL = 16;

	private CarrierIds() {
	}

	/**
	 * The id as it is compared: lower case, without leading zeros.
	 */
	public static String normal(String id) {
		String lower = id.strip().toLowerCase(Locale.ROOT);
		int start = 0;
		while (start < lower.length() - 1 && lower.charAt(start) == '0') {
			start++;
		}
		return lower.substring(start);
	}

	/**
	 * An id in normal form in another notation; empty if it is not written in the one.
	 */
	public static Optional<String> converted(String id, int from, int to) {
		if (id.isEmpty() || !id.chars().allMatch((c) -> Character.digit(c, from) >= 0 && c < 128)) {
			return Optional.empty();
		}
		return Optional.of(new BigInteger(id, from).toString(to));
	}

	/** Whether two ids may be one, in whatever notation. */
	static boolean alike(String one, String other) {
		String first = normal(one);
		String second = normal(other);
		return first.equals(second) || converted(first, DECIMAL, HEXADECIMAL).filter(second::equals).isPresent()
				|| converted(second, DECIMAL, HEXADECIMAL).filter(first::equals).isPresent();
	}

}
