package com.olate.sms.gateway.correlation;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;

/**
 * How a carrier writes a message's id in receipts, compared with its answer to the
 * submit.
 */
public enum Notation {

	/** As in the answer. */
	SAME,

	/** Hexadecimal in the answer, decimal in receipts. */
	HEX_TO_DEC,

	/** Decimal in the answer, hexadecimal in receipts. */
	DEC_TO_HEX,

	/** As in the answer; else another one, if address and age agree. */
	AUTO;

	private static final int DECIMAL = 10;

	private static final int HEXADECIMAL = 16;

	/**
	 * The id as it is compared: lower case, without leading zeros.
	 */
	static String normal(String id) {
		String lower = id.strip().toLowerCase(Locale.ROOT);
		int start = 0;
		while (start < lower.length() - 1 && lower.charAt(start) == '0') {
			start++;
		}
		return lower.substring(start);
	}

	/**
	 * What the answer's id was, in normal form, if receipts are written like this; empty
	 * if they are not.
	 */
	Optional<String> answered(String receiptId) {
		String normal = normal(receiptId);
		Optional<String> id = switch (this) {
			case SAME, AUTO -> Optional.of(normal);
			case HEX_TO_DEC -> converted(normal, DECIMAL, HEXADECIMAL);
			case DEC_TO_HEX -> converted(normal, HEXADECIMAL, DECIMAL);
		};
		return id.filter((found) -> !found.isEmpty());
	}

	private static Optional<String> converted(String id, int from, int to) {
		if (id.isEmpty() || !id.chars().allMatch((c) -> Character.digit(c, from) >= 0 && c < 128)) {
			return Optional.empty();
		}
		return Optional.of(new BigInteger(id, from).toString(to));
	}

}
