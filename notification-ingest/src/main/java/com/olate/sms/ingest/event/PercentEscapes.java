package com.olate.sms.ingest.event;

/**
 * The bytes behind percent escapes (RFC 3986, section 2.1).
 */
final class PercentEscapes {

	/** The hex digits that follow a percent sign. */
	static final int DIGITS = 2;

	private static final int HEX = 16;

	private PercentEscapes() {
	}

	/**
	 * The byte that the escape at this position stands for, or -1 where it is broken.
	 */
	static int byteAt(String text, int percent) {
		if (percent + DIGITS >= text.length()) {
			return -1;
		}
		int high = Character.digit(text.charAt(percent + 1), HEX);
		int low = Character.digit(text.charAt(percent + 2), HEX);
		return (high < 0 || low < 0) ? -1 : high * HEX + low;
	}

}
