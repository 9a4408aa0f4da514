package com.olate.sms.account.contacts;

import java.util.Optional;

/**
 * The characters a phone number may be typed with, and words for those it may not.
 */
final class TypedCharacters {

	private TypedCharacters() {
	}

	/**
	 * A sentence about the first character that no phone number holds, if there is one.
	 */
	static Optional<String> firstThatDoesNotBelong(String typed) {
		for (int at = 0; at < typed.length(); at += Character.charCount(typed.codePointAt(at))) {
			int character = typed.codePointAt(at);
			if (!isDigit(character) && !isSeparator(character) && "+()".indexOf(character) < 0) {
				return Optional.of("Character " + (typed.codePointCount(0, at) + 1) + " is " + nameOf(character)
						+ "; write the digits 0 to 9 only.");
			}
		}
		return Optional.empty();
	}

	/**
	 * The text with spaces, hyphens and dots taken away; brackets and plus remain.
	 */
	static String withoutSeparators(String typed) {
		StringBuilder kept = new StringBuilder();
		typed.codePoints().filter((character) -> !isSeparator(character)).forEach(kept::appendCodePoint);
		return kept.toString();
	}

	private static boolean isDigit(int character) {
		return character >= '0' && character <= '9';
	}

	private static boolean isSeparator(int character) {
		return character == '-' || character == '.' || Character.getType(character) == Character.SPACE_SEPARATOR;
	}

	private static String nameOf(int character) {
		if (Character.isLetter(character)) {
			return "a letter";
		}
		if (Character.isDigit(character)) {
			return "a digit of another script";
		}
		if (character > 0x20 && character < 0x7F) {
			return "'" + (char) character + "'";
		}
		return switch (Character.getType(character)) {
			case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> "a control character";
			case Character.FORMAT -> "an invisible character";
			case Character.SURROGATE -> "half a character";
			default -> "a symbol";
		};
	}

}
