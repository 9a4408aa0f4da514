package com.olate.sms.text;

import org.jspecify.annotations.Nullable;

/**
 * What a free text must not hold.
 */
final class Wording {

	private Wording() {
	}

	/**
	 * Why a text is refused, or null.
	 */
	static @Nullable String refusal(String text) {
		if (Folding.fold(text).orElse(text).isBlank()) {
			return "The text is empty.";
		}
		for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
			int codePoint = text.codePointAt(i);
			if (isSurrogate(codePoint)) {
				return "The text has half a surrogate pair at character %d.".formatted(i);
			}
			if (Character.getType(codePoint) == Character.CONTROL && codePoint != '\n') {
				return "The text has the control character U+%04X at character %d; only line feeds are allowed."
					.formatted(codePoint, i);
			}
		}
		return null;
	}

	private static boolean isSurrogate(int codePoint) {
		return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
	}

}
