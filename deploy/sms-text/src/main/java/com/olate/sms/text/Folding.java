package com.olate.sms.text;

import java.text.Normalizer;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Rewrites a text in the GSM 7-bit alphabet where that keeps it readable: characters the
 * alphabet has stay, typographic ones become plain, letters lose the accents it lacks.
 */
final class Folding {

	private Folding() {
	}

	/**
	 * The whole text in the alphabet, or nothing if one character cannot be.
	 */
	static Optional<String> fold(String text) {
		return fold(text, false);
	}

	/**
	 * A name in the alphabet on one line. A symbol without an equivalent is left out; a
	 * letter or digit without one, or nothing left, means that the name cannot be folded.
	 */
	static Optional<String> foldName(String name) {
		return fold(name, true).map((folded) -> folded.replaceAll("[ \\n\\r\\f]+", " ").strip())
			.filter((folded) -> !folded.isEmpty());
	}

	private static Optional<String> fold(String text, boolean leaveSymbolsOut) {
		StringBuilder folded = new StringBuilder(text.length());
		String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
		for (int i = 0; i < composed.length(); i += Character.charCount(composed.codePointAt(i))) {
			int codePoint = composed.codePointAt(i);
			String replacement = replacement(codePoint);
			if (replacement != null) {
				folded.append(replacement);
			}
			else if (!leaveSymbolsOut || Character.isLetterOrDigit(codePoint)) {
				return Optional.empty();
			}
		}
		return Optional.of(folded.toString());
	}

	private static @Nullable String replacement(int codePoint) {
		String direct = direct(codePoint);
		if (direct != null) {
			return direct;
		}
		StringBuilder parts = new StringBuilder();
		String decomposed = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD);
		for (int i = 0; i < decomposed.length(); i += Character.charCount(decomposed.codePointAt(i))) {
			int part = decomposed.codePointAt(i);
			String plain = isMark(part) ? "" : direct(part);
			if (plain == null) {
				return null;
			}
			parts.append(plain);
		}
		return parts.toString();
	}

	private static @Nullable String direct(int codePoint) {
		if (Character.isBmpCodePoint(codePoint) && Gsm7Alphabet.septets((char) codePoint) > 0) {
			return Character.toString(codePoint);
		}
		return FoldingTable.fold(codePoint);
	}

	private static boolean isMark(int codePoint) {
		return Character.getType(codePoint) == Character.NON_SPACING_MARK;
	}

}
