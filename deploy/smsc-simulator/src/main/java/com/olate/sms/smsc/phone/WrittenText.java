package com.olate.sms.smsc.phone;

import java.nio.charset.StandardCharsets;

/**
 * A text as a phone writes it: in the default alphabet if that has all its characters,
 * else in UCS-2.
 *
 * @param dataCoding the alphabet, as SMPP 3.4, 5.2.19 numbers it
 * @param octets the text in it
 */
@SuppressWarnings("ArrayRecordComponent")
public record WrittenText(int dataCoding, byte[] octets) {

	private static final int DEFAULT_ALPHABET = 0x00;

	private static final int UCS2 = 0x08;

	public static WrittenText of(String text) {
		byte[] septets = Gsm7Alphabet.encode(text);
		return (septets != null) ? new WrittenText(DEFAULT_ALPHABET, septets)
				: new WrittenText(UCS2, text.getBytes(StandardCharsets.UTF_16BE));
	}

}
