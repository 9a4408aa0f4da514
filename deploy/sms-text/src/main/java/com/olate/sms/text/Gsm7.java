package com.olate.sms.text;

/**
 * The GSM 7-bit default alphabet with its extension table (3GPP TS 23.038 §6.2.1), one
 * septet per byte as SMPP 3.4 carries it. Stateless.
 */
public final class Gsm7 {

	private Gsm7() {
	}

	/**
	 * Whether every character of the text is in the alphabet.
	 */
	public static boolean canEncode(String text) {
		return text.chars().allMatch((character) -> Gsm7Alphabet.septets((char) character) > 0);
	}

	/**
	 * The text's length in septets, extension characters counting 2.
	 * @throws IllegalArgumentException if a character is not in the alphabet
	 */
	public static int septets(String text) {
		int septets = 0;
		for (int i = 0; i < text.length(); i++) {
			septets += checkedSeptets(text.charAt(i));
		}
		return septets;
	}

	/**
	 * The text's septets, one in the low seven bits of each byte.
	 * @throws IllegalArgumentException if a character is not in the alphabet
	 */
	public static byte[] encode(String text) {
		byte[] septets = new byte[septets(text)];
		int at = 0;
		for (int i = 0; i < text.length(); i++) {
			char character = text.charAt(i);
			if (Gsm7Alphabet.septets(character) == 2) {
				septets[at++] = Gsm7Alphabet.ESCAPE;
			}
			septets[at++] = Gsm7Alphabet.code(character);
		}
		return septets;
	}

	/**
	 * The text of unpacked septets. Whatever a phone or carrier sends is readable: a byte
	 * that is no septet becomes U+FFFD, an escape at the very end a space.
	 */
	public static String decode(byte[] septets) {
		StringBuilder text = new StringBuilder(septets.length);
		for (int i = 0; i < septets.length; i++) {
			if (septets[i] < 0) {
				text.append('\uFFFD');
			}
			else if (septets[i] != Gsm7Alphabet.ESCAPE) {
				text.append(Gsm7Alphabet.character(septets[i]));
			}
			else if (i + 1 == septets.length || septets[i + 1] < 0) {
				text.append(' ');
			}
			else {
				text.append(Gsm7Alphabet.extension(septets[++i]));
			}
		}
		return text.toString();
	}

	static int checkedSeptets(char character) {
		int septets = Gsm7Alphabet.septets(character);
		if (septets == 0) {
			throw new IllegalArgumentException(
					"U+%04X is not in the GSM 7-bit default alphabet".formatted((int) character));
		}
		return septets;
	}

}
