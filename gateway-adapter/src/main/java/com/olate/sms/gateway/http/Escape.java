package com.olate.sms.gateway.http;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * How a value is written where it stands, so that nothing in it can end its place:
 * reading the place back gives the value.
 */
enum Escape {

	/**
	 * In an address or a form: all but RFC 3986's unreserved characters as UTF-8 octets.
	 */
	URL {
		@Override
		String of(String value) {
			StringBuilder escaped = new StringBuilder(value.length() * 2);
			for (byte octet : value.getBytes(StandardCharsets.UTF_8)) {
				if (UNRESERVED.indexOf(octet) >= 0) {
					escaped.append((char) octet);
				}
				else {
					escaped.append(String.format(Locale.ROOT, "%%%02X", octet));
				}
			}
			return escaped.toString();
		}
	},

	/** Within a string of a JSON text. */
	JSON {
		@Override
		String of(String value) {
			StringBuilder escaped = new StringBuilder(value.length() + 16);
			for (char character : value.toCharArray()) {
				if (character == '"' || character == '\\') {
					escaped.append('\\').append(character);
				}
				else if (character < ' ' || character == '\u2028' || character == '\u2029') {
					escaped.append(String.format(Locale.ROOT, "\\u%04X", (int) character));
				}
				else {
					escaped.append(character);
				}
			}
			return escaped.toString();
		}
	},

	/** In a header: what is not printable ASCII becomes a question mark. */
	HEADER {
		@Override
		String of(String value) {
			return value.replaceAll("[^\\x20-\\x7E]", "?");
		}
	},

	/** Where a plain text is all there is. */
	NONE {
		@Override
		String of(String value) {
			return value;
		}
	};

	private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

	abstract String of(String value);

}
