package com.olate.sms.account.contacts;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Names a contact for ever, also after it was removed: {@code c-} and random hex digits.
 *
 * @param value the id as it is stored and shown
 */
public record ContactId(String value) {

	private static final SecureRandom RANDOM = new SecureRandom();

	public ContactId {
		if (!value.startsWith("c-") || value.length() > 64) {
			throw new IllegalArgumentException("Not a contact id");
		}
	}

	static ContactId random() {
		byte[] bytes = new byte[10];
		RANDOM.nextBytes(bytes);
		return new ContactId("c-" + HexFormat.of().formatHex(bytes));
	}

	@Override
	public String toString() {
		return this.value;
	}

}
