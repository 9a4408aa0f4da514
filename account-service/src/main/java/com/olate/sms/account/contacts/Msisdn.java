package com.olate.sms.account.contacts;

import java.util.regex.Pattern;

/**
 * A phone number as E.164 digits without the plus: 7 to 15 digits, no leading zero.
 * Printed masked, so that a number that slips into a log line does not leak;
 * {@link #value()} is the number itself.
 *
 * @param value the digits
 */
public record Msisdn(String value) {

	private static final Pattern SHAPE = Pattern.compile("[1-9][0-9]{6,14}");

	public Msisdn {
		if (!SHAPE.matcher(value).matches()) {
			throw new IllegalArgumentException("Not an MSISDN: 7 to 15 digits without a leading zero are needed");
		}
	}

	public static boolean isValid(String digits) {
		return SHAPE.matcher(digits).matches();
	}

	/**
	 * The number with its middle hidden, for people who read logs.
	 */
	public String masked() {
		int shown = (this.value.length() >= 10) ? 4 : 2;
		return this.value.substring(0, shown) + "***" + this.value.substring(this.value.length() - shown);
	}

	@Override
	public String toString() {
		return masked();
	}

}
