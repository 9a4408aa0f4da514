package com.olate.sms.account.logins;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * A password that may be set: 8 to 256 characters, whatever they are, never cut. It is
 * compared in composed form (NFC), and cannot be printed.
 */
public final class Password {

	public static final int MIN = 8;

	public static final int MAX = 256;

	private final String value;

	private Password(String value) {
		this.value = value;
	}

	/**
	 * The password, or what is wrong with the text as one.
	 */
	public static Checked of(String text, String username) {
		Optional<String> normal = normal(text);
		if (normal.isEmpty()) {
			return new Refused("wrong-form", "holds half of a character pair");
		}
		int length = text.codePointCount(0, text.length());
		if (length < MIN || length > MAX) {
			return new Refused("wrong-length", "must be " + MIN + " to " + MAX + " characters long");
		}
		if (text.toLowerCase(Locale.ROOT).equals(username.toLowerCase(Locale.ROOT))) {
			return new Refused("too-easy", "must not be the username");
		}
		return new Accepted(new Password(normal.get()));
	}

	/**
	 * The composed form of a text, or nothing if it is no well-formed Unicode.
	 */
	static Optional<String> normal(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (Character.isHighSurrogate(text.charAt(i)) && i + 1 < text.length()
					&& Character.isLowSurrogate(text.charAt(i + 1))) {
				i++;
			}
			else if (Character.isSurrogate(text.charAt(i))) {
				return Optional.empty();
			}
		}
		return Optional.of(Normalizer.normalize(text, Normalizer.Form.NFC));
	}

	String value() {
		return this.value;
	}

	@Override
	public String toString() {
		return "Password";
	}

	/**
	 * What became of a text that was offered as a password.
	 */
	public sealed interface Checked {

	}

	/**
	 * It may be set.
	 */
	public record Accepted(Password password) implements Checked {

	}

	/**
	 * It may not be set.
	 */
	public record Refused(String code, String message) implements Checked {

	}

}
