package com.olate.sms.ingest.event;

import java.math.BigDecimal;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.DecimalNode;

/**
 * The bounds of an amount, |amount| &lt; 10^15 with at most 6 decimals, checked without
 * ever writing out a number like 1e999999.
 */
final class Amounts {

	private static final int MAX_INTEGER_DIGITS = 15;

	private static final int MAX_DECIMALS = 6;

	private static final Pattern TEXT = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,6})?");

	private Amounts() {
	}

	static boolean isWithinBounds(BigDecimal amount) {
		BigDecimal stripped = amount.stripTrailingZeros();
		long integerDigits = (long) stripped.precision() - stripped.scale();
		return stripped.scale() <= MAX_DECIMALS && integerDigits <= MAX_INTEGER_DIGITS;
	}

	/**
	 * The amount as written where that is plain, else the same number in plain digits;
	 * what is not a number or out of bounds is left as it is.
	 */
	static JsonNode tidy(JsonNode amount) {
		if (!amount.isNumber() || !isWithinBounds(amount.decimalValue())) {
			return amount;
		}
		BigDecimal value = amount.decimalValue();
		boolean plain = value.scale() >= 0 && value.scale() <= MAX_DECIMALS;
		return plain ? amount : DecimalNode.valueOf(new BigDecimal(canonical(value)));
	}

	/**
	 * The amount without trailing zeros, if this is one; otherwise the text itself.
	 */
	static String canonical(String text) {
		return TEXT.matcher(text).matches() ? canonical(new BigDecimal(text)) : text;
	}

	private static String canonical(BigDecimal amount) {
		return amount.stripTrailingZeros().toPlainString();
	}

}
