package com.olate.sms.account.accounts;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/**
 * The id of an account: 16 characters of {@code [a-z0-9]}, random, never reused.
 */
public record AccountId(String value) {

	private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789";

	private static final int LENGTH = 16;

	private static final Pattern FORM = Pattern.compile("[a-z0-9]{16}");

	private static final SecureRandom RANDOM = new SecureRandom();

	public AccountId {
		if (!FORM.matcher(value).matches()) {
			throw new IllegalArgumentException("An account id is 16 characters of a-z and 0-9");
		}
	}

	/**
	 * Whether a text that came from outside can be an account id at all.
	 */
	public static boolean isValid(String value) {
		return FORM.matcher(value).matches();
	}

	public static AccountId random() {
		StringBuilder value = new StringBuilder(LENGTH);
		for (int i = 0; i < LENGTH; i++) {
			value.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
		}
		return new AccountId(value.toString());
	}

	@Override
	public String toString() {
		return this.value;
	}

}
