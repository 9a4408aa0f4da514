package com.olate.sms.smsc.script;

import java.util.Locale;

/**
 * How message ids are written in answers and in receipts.
 */
public enum IdNotation {

	/** Decimal in both. */
	DECIMAL,

	/** Hexadecimal in answers, decimal in receipts. */
	HEXADECIMAL_THEN_DECIMAL,

	/** Decimal in answers, hexadecimal in receipts. */
	DECIMAL_THEN_HEXADECIMAL,

	/** Hexadecimal, in small letters and then in capitals with leading zeros. */
	OTHER_CASE,

	/** One id for all messages. */
	CONSTANT;

	/** The id in the answer to a submit. */
	public String answered(String id) {
		return switch (this) {
			case DECIMAL, DECIMAL_THEN_HEXADECIMAL -> id;
			case HEXADECIMAL_THEN_DECIMAL, OTHER_CASE -> hexadecimal(id);
			case CONSTANT -> "1";
		};
	}

	/** The id in a receipt. */
	public String reported(String id) {
		return switch (this) {
			case DECIMAL, HEXADECIMAL_THEN_DECIMAL -> id;
			case DECIMAL_THEN_HEXADECIMAL -> hexadecimal(id);
			case OTHER_CASE -> "000" + hexadecimal(id).toUpperCase(Locale.ROOT);
			case CONSTANT -> "1";
		};
	}

	private static String hexadecimal(String id) {
		return Long.toHexString(Long.parseLong(id));
	}

}
