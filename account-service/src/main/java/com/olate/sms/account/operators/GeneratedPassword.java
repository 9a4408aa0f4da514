package com.olate.sms.account.operators;

import java.security.SecureRandom;

/**
 * Random passwords that people can read to each other.
 */
final class GeneratedPassword {

	/** Without letters and digits that look alike. */
	private static final String ALPHABET = "abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

	private static final int LENGTH = 24;

	private static final SecureRandom RANDOM = new SecureRandom();

	private GeneratedPassword() {
	}

	static String random() {
		StringBuilder text = new StringBuilder(LENGTH);
		for (int i = 0; i < LENGTH; i++) {
			text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
		}
		return text.toString();
	}

}
