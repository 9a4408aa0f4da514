package com.olate.sms.gateway.correlation;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

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
	 * What the answer's id may have been, in normal form, the likeliest first.
	 */
	List<String> answered(String receiptId) {
		String normal = normal(receiptId);
		Optional<String> hexadecimal = converted(normal, DECIMAL, HEXADECIMAL);
		Optional<String> decimal = converted(normal, HEXADECIMAL, DECIMAL);
		Stream<Optional<String>> ids = switch (this) {
			case SAME -> Stream.of(Optional.of(normal));
			case HEX_TO_DEC -> Stream.of(hexadecimal);
			case DEC_TO_HEX -> Stream.of(decimal);
			case AUTO -> Stream.of(Optional.of(normal), hexadecimal, decimal);
		};
		return ids.flatMap(Optional::stream).filter((id) -> !id.isEmpty()).distinct().toList();
	}

	private static Optional<String> converted(String id, int from, int to) {
		if (id.isEmpty() || !id.chars().allMatch((c) -> Character.digit(c, from) >= 0 && c < 128)) {
			return Optional.empty();
		}
		return Optional.of(new BigInteger(id, from).toString(to));
	}

}
