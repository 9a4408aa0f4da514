package com.olate.sms.text;

/**
 * The tables of 3GPP TS 23.038 (GSM 03.38): §6.2.1 default alphabet, §6.2.1.1 default
 * extension table. An extension character is the escape septet followed by its code.
 */
final class Gsm7Alphabet {

	static final byte ESCAPE = 0x1B;

	/** Position in the string = septet; the escape stands at its own position. */
	private static final String DEFAULT = """
			@£$¥èéùìòÇ
			Øø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001BÆæßÉ !"#¤%&'()*+,-./0123456789:;<=>?\
			¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà""";

	private static final char[] EXTENSION_CHARACTERS = { '\f', '^', '{', '}', '\\', '[', '~', ']', '|', '€' };

	private static final byte[] EXTENSION_CODES = { 0x0A, 0x14, 0x28, 0x29, 0x2F, 0x3C, 0x3D, 0x3E, 0x40, 0x65 };

	/** Highest character of the alphabet is the euro sign. */
	private static final byte[] CODES = new byte['€' + 1];

	private static final byte[] SEPTETS = new byte['€' + 1];

	private static final char[] EXTENSION = new char[128];

	static {
		for (int septet = 0; septet < 128; septet++) {
			if (septet != ESCAPE) {
				CODES[DEFAULT.charAt(septet)] = (byte) septet;
				SEPTETS[DEFAULT.charAt(septet)] = 1;
			}
		}
		for (int i = 0; i < EXTENSION_CODES.length; i++) {
			CODES[EXTENSION_CHARACTERS[i]] = EXTENSION_CODES[i];
			SEPTETS[EXTENSION_CHARACTERS[i]] = 2;
			EXTENSION[EXTENSION_CODES[i]] = EXTENSION_CHARACTERS[i];
		}
	}

	private Gsm7Alphabet() {
	}

	/**
	 * The septets a character takes: 1, 2 (extension table), or 0 if the alphabet lacks
	 * it.
	 */
	static int septets(char character) {
		return (character < SEPTETS.length) ? SEPTETS[character] : 0;
	}

	/**
	 * The code of a character within its table; only for characters the alphabet has.
	 */
	static byte code(char character) {
		return CODES[character];
	}

	/**
	 * The character of a septet in the default table.
	 */
	static char character(int septet) {
		return DEFAULT.charAt(septet);
	}

	/**
	 * The character of an escaped septet. A code that the extension table lacks shows as
	 * in the default table (§6.2.1.1), a second escape as a space.
	 */
	static char extension(int septet) {
		if (EXTENSION[septet] != 0) {
			return EXTENSION[septet];
		}
		return (septet == ESCAPE) ? ' ' : DEFAULT.charAt(septet);
	}

}
