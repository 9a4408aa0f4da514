package com.olate.sms.account.accounts;

import java.text.Normalizer;
import java.util.Locale;

/**
 * How usernames are compared: composed form (NFC) and without regard to case, so that
 * {@code Demo} and {@code demo} are one login.
 */
public final class Usernames {

	private Usernames() {
	}

	public static String key(String username) {
		return Normalizer.normalize(username, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
	}

}
