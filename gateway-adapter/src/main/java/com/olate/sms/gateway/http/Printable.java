package com.olate.sms.gateway.http;

/**
 * What others have written, as it may stand in a log line or a result.
 */
final class Printable {

	private static final int LONGEST = 60;

	private Printable() {
	}

	/** The beginning, with a question mark for what is not printable ASCII. */
	static String of(String text) {
		return text.strip().substring(0, Math.min(LONGEST, text.strip().length())).replaceAll("[^\\x20-\\x7E]", "?");
	}

}
