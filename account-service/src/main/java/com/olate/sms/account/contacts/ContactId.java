package com.olate.sms.account.contacts;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Names a contact for ever, also after it was removed: {@code c-} and random hex digits.
 *
 * @param value the id as it is stored and shown
 */
public record ContactId(String value) {

	private static final Pattern SHAPE = Pattern.compile("c-[a-z0-9]{1,62}");

	private static final SecureRandom RANDOM = new SecureRandom();

	public ContactId {
		if (!isValid(value)) {
			throw new IllegalArgumentException("Not a contact id");
		}
	}

	/**
	 * Whether a text that came from outside can be a contact id at all.
	 */
	public static boolean isValid(String value) {
		return SHAPE.matcher(value).matches();
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
