package com.olate.sms.account.logins;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/**
 * The texts that are API keys: {@code osk_} and 32 letters and digits, 190 random bits.
 * The prefix lets people and scanners see what it is.
 */
final class ApiKeySecrets {

	private static final String PREFIX = "osk_";

	private static final int LENGTH = 32;

	private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

	private static final Pattern FORM = Pattern.compile(PREFIX + "[A-Za-z0-9]{" + LENGTH + "}");

	private static final SecureRandom RANDOM = new SecureRandom();

	private ApiKeySecrets() {
	}

	static boolean isWellFormed(String text) {
		return FORM.matcher(text).matches();
	}

	static String secret() {
		return PREFIX + random(LENGTH);
	}

	static String id() {
		return "k-" + random(16);
	}

	private static String random(int length) {
		StringBuilder text = new StringBuilder(length);
		for (int i = 0; i < length; i++) {
			text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
		}
		return text.toString();
	}

}
