package com.olate.sms.account.contacts;

import java.util.Set;

/**
 * Where the country code of an international number ends (ITU-T E.164 list of country
 * codes): no code is the beginning of another, so the first digits decide its length.
 */
final class CallingCodes {

	private static final Set<String> TWO_DIGITS = Set.of("20", "27", "30", "31", "32", "33", "34", "36", "39", "40",
			"41", "43", "44", "45", "46", "47", "48", "49", "51", "52", "53", "54", "55", "56", "57", "58", "60", "61",
			"62", "63", "64", "65", "66", "81", "82", "84", "86", "90", "91", "92", "93", "94", "95", "98");

	private CallingCodes() {
	}

	/**
	 * Whether these digits are one country code, whole, and nothing else.
	 */
	static boolean isCallingCode(String digits) {
		return !digits.isEmpty() && digits.charAt(0) != '0' && digits.length() == lengthIn(digits);
	}

	private static int lengthIn(String digits) {
		if (digits.startsWith("1") || digits.startsWith("7")) {
			return 1;
		}
		return (digits.length() >= 2 && TWO_DIGITS.contains(digits.substring(0, 2))) ? 2 : 3;
	}

}
