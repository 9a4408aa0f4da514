package com.olate.sms.account.security;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * What a request says about who sends it, as its {@code Authorization} header has it.
 */
sealed interface Credentials {

	/**
	 * Reads the header lines. Two of them are a mistake, whatever they hold.
	 */
	static Credentials parse(List<String> headers) {
		if (headers.isEmpty()) {
			return new None();
		}
		if (headers.size() > 1) {
			return new Malformed("Send one Authorization header: either Basic or Bearer.");
		}
		String header = headers.get(0).strip();
		int space = header.indexOf(' ');
		String scheme = (space < 0) ? header : header.substring(0, space);
		String value = (space < 0) ? "" : header.substring(space + 1).strip();
		if (scheme.equalsIgnoreCase("Basic")) {
			return (value.indexOf(',') < 0) ? basic(value)
					: new Malformed("Send one login in the Authorization header.");
		}
		if (scheme.equalsIgnoreCase("Bearer") && !value.isEmpty()) {
			return (value.indexOf(',') < 0) ? new Bearer(value)
					: new Malformed("Send one login in the Authorization header.");
		}
		return new None();
	}

	private static Credentials basic(String value) {
		byte[] decoded;
		try {
			decoded = Base64.getDecoder().decode(value);
		}
		catch (IllegalArgumentException ex) {
			return new Malformed("The Basic login is not base64.");
		}
		String login = text(decoded);
		int colon = login.indexOf(':');
		if (colon < 0) {
			return new Malformed("The Basic login has no colon between username and password.");
		}
		return new Basic(login.substring(0, colon), login.substring(colon + 1));
	}

	/**
	 * UTF-8 as RFC 7617 asks for; what cannot be that comes from an old client and is
	 * ISO-8859-1.
	 */
	private static String text(byte[] bytes) {
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
		}
		catch (CharacterCodingException ex) {
			return new String(bytes, StandardCharsets.ISO_8859_1);
		}
	}

	/**
	 * Nothing that is understood here.
	 */
	record None() implements Credentials {

	}

	/**
	 * Something that cannot be read.
	 */
	record Malformed(String detail) implements Credentials {

	}

	/**
	 * A username and password.
	 */
	record Basic(String username, String password) implements Credentials {

		@Override
		public String toString() {
			return "Basic";
		}

	}

	/**
	 * An API key, or a service token.
	 */
	record Bearer(String token) implements Credentials {

		@Override
		public String toString() {
			return "Bearer";
		}

	}

}
