package com.olate.sms.ingest.login;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The login that a request brings, if it brings one. Basic credentials are UTF-8, or else
 * ISO-8859-1 as older clients send them (RFC 7617).
 */
public sealed interface GivenLogin {

	/** No login. */
	GivenLogin NONE = new None();

	/** The token68 of RFC 9110, as long as account-service takes it. */
	Pattern TOKEN = Pattern.compile("(?=.{1,1000}$)[A-Za-z0-9._~+/-]+=*");

	/**
	 * Reads the {@code Authorization} headers of a request.
	 */
	static GivenLogin ofHeaders(List<String> authorization) {
		if (authorization.isEmpty()) {
			return NONE;
		}
		if (authorization.size() > 1) {
			return new Broken("The request has two logins. Send Basic or Bearer, not both.");
		}
		String header = authorization.get(0).strip();
		int space = header.indexOf(' ');
		String scheme = ((space < 0) ? header : header.substring(0, space)).toLowerCase(Locale.ROOT);
		String value = (space < 0) ? "" : header.substring(space + 1).strip();
		return switch (scheme) {
			case "basic" -> basic(value);
			case "bearer" -> bearer(value);
			default -> NONE;
		};
	}

	/**
	 * A username and password, from wherever they came.
	 */
	static GivenLogin ofPassword(String username, String password) {
		Credentials.Password credentials = new Credentials.Password(username, password);
		return credentials.isPlausible() ? new Given(credentials)
				: new Broken("The username or password is too long or has control characters.");
	}

	private static GivenLogin basic(String value) {
		if (value.indexOf(',') >= 0) {
			return new Broken("The request has two logins. Send Basic or Bearer, not both.");
		}
		String text;
		try {
			text = decode(Base64.getDecoder().decode(value));
		}
		catch (IllegalArgumentException ex) {
			return new Broken("The Basic login is not valid base64.");
		}
		int colon = text.indexOf(':');
		if (colon < 0) {
			return new Broken("The Basic login must be username:password in base64; it has no colon.");
		}
		return ofPassword(text.substring(0, colon), text.substring(colon + 1));
	}

	private static GivenLogin bearer(String value) {
		if (!TOKEN.matcher(value).matches()) {
			return new Broken("The Bearer login must be one API key.");
		}
		return new Given(new Credentials.ApiKey(value));
	}

	private static String decode(byte[] bytes) {
		String text = utf8(bytes);
		return (text != null) ? text : new String(bytes, StandardCharsets.ISO_8859_1);
	}

	private static @Nullable String utf8(byte[] bytes) {
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
		}
		catch (CharacterCodingException ex) {
			return null;
		}
	}

	/**
	 * A login that can be checked.
	 */
	record Given(Credentials credentials) implements GivenLogin {
	}

	/**
	 * No login, or one of a kind that is not taken here.
	 */
	record None() implements GivenLogin {
	}

	/**
	 * Something that cannot be read as a login.
	 */
	record Broken(String detail) implements GivenLogin {
	}

}
