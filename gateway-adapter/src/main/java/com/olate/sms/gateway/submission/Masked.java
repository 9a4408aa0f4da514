package com.olate.sms.gateway.submission;

/**
 * Phone numbers as they may appear in logs and errors: first five and last four digits,
 * {@code 44779***4455}.
 */
final class Masked {

	private static final int HEAD = 5;

	private static final int TAIL = 4;

	private Masked() {
	}

	/**
	 * The masked form; of a number too short to hide anything in only {@code ***} is
	 * left.
	 */
	static String msisdn(String msisdn) {
		if (msisdn.length() <= HEAD + TAIL) {
			return "***";
		}
		return msisdn.substring(0, HEAD) + "***" + msisdn.substring(msisdn.length() - TAIL);
	}

}
