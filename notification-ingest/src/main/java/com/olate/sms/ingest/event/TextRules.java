package com.olate.sms.ingest.event;

import org.jspecify.annotations.Nullable;

/**
 * What no text in an event may hold: half a surrogate pair, a control character, nothing
 * but blanks. A free text may have line feeds.
 */
final class TextRules {

	private TextRules() {
	}

	/**
	 * The first rule that this text breaks, or null.
	 */
	static @Nullable Breach check(String text, boolean lineFeeds) {
		if (text.isBlank()) {
			return Breach.BLANK;
		}
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (Character.isISOControl(c) && !(lineFeeds && c == '\n')) {
				return Breach.CONTROL_CHARACTER;
			}
			if (Character.isSurrogate(c)) {
				if (!startsPair(text, i)) {
					return Breach.BROKEN_UNICODE;
				}
				i++;
			}
		}
		return null;
	}

	private static boolean startsPair(String text, int i) {
		return Character.isHighSurrogate(text.charAt(i)) && i + 1 < text.length()
				&& Character.isLowSurrogate(text.charAt(i + 1));
	}

	enum Breach {

		BLANK("blank", "must hold more than blanks"),

		CONTROL_CHARACTER("control-character", "must not have control characters such as NUL or TAB"),

		BROKEN_UNICODE("broken-unicode", "has half a surrogate pair; send each character whole");

		private final String code;

		private final String message;

		Breach(String code, String message) {
			this.code = code;
			this.message = message;
		}

		String code() {
			return this.code;
		}

		String message() {
			return this.message;
		}

	}

}
