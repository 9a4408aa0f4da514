package com.olate.sms.account.accounts;

import java.util.regex.Pattern;

/**
 * Names an account: 16 lower-case letters and digits, chosen at random, never reused.
 *
 * @param value the id as it is stored, sent and shown
 */
public record AccountId(String value) {

	private static final Pattern SHAPE = Pattern.compile("[a-z0-9]{16}");

	public AccountId {
		if (!SHAPE.matcher(value).matches()) {
			throw new IllegalArgumentException("Not an account id: 16 lower-case letters and digits are needed");
		}
	}

	@Override
	public String toString() {
		return this.value;
	}

}
