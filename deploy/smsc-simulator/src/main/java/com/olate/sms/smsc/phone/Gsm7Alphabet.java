package com.olate.sms.smsc.phone;

import java.io.ByteArrayOutputStream;

import org.jspecify.annotations.Nullable;

/**
 * The GSM 7-bit default alphabet (GSM 03.38, 6.2.1), one septet per octet, with its
 * extension table. Kept apart from the one that senders encode with, so that a mistake in
 * theirs shows on the phone.
 */
final class Gsm7Alphabet {

	private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001bÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
			+ "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

	private static final char ESCAPE = 0x1B;

	private static final String EXTENDED_CODES = "\n\u0014\u0028\u0029\u002f\u003c\u003d\u003e\u0040\u0065";

	private static final String EXTENDED = "\f^{}\\[~]|€";

	private Gsm7Alphabet() {
	}

	/**
	 * The text of these octets; an octet over 127 becomes U+FFFD, an unknown extension
	 * the plain character, as on a phone.
	 */
	static String decode(byte[] octets, int from) {
		StringBuilder text = new StringBuilder(octets.length - from);
		for (int i = from; i < octets.length; i++) {
			if (octets[i] == ESCAPE && i + 1 < octets.length) {
				i++;
				int extended = EXTENDED_CODES.indexOf(octets[i]);
				text.append((extended >= 0) ? EXTENDED.charAt(extended) : basic(octets[i]));
			}
			else {
				text.append((octets[i] == ESCAPE) ? ' ' : basic(octets[i]));
			}
		}
		return text.toString();
	}

	/**
	 * The octets of this text, or null if it has characters that are not in the alphabet.
	 */
	static byte @Nullable [] encode(String text) {
		ByteArrayOutputStream octets = new ByteArrayOutputStream(text.length());
		for (int i = 0; i < text.length(); i++) {
			int extended = EXTENDED.indexOf(text.charAt(i));
			int basic = (text.charAt(i) != ESCAPE) ? BASIC.indexOf(text.charAt(i)) : -1;
			if (basic >= 0) {
				octets.write(basic);
			}
			else if (extended >= 0) {
				octets.write(ESCAPE);
				octets.write(EXTENDED_CODES.charAt(extended));
			}
			else {
				return null;
			}
		}
		return octets.toByteArray();
	}

	private static char basic(byte octet) {
		return (octet >= 0) ? BASIC.charAt(octet) : '\uFFFD';
	}

}
