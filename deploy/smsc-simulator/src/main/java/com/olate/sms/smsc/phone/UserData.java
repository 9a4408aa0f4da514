package com.olate.sms.smsc.phone;

import java.nio.charset.StandardCharsets;

import com.olate.sms.smsc.pdu.Segment;
import com.olate.sms.smsc.pdu.SubmitSm;
import org.jspecify.annotations.Nullable;

/**
 * The readable part of one submitted message: its text and, of a longer text, which
 * segment it is (user data header of 3GPP 23.040, 9.2.3.24).
 */
record UserData(String text, @Nullable Segment segment) {

	private static final int CONCATENATED_8_BIT = 0x00;

	private static final int CONCATENATED_16_BIT = 0x08;

	static UserData of(SubmitSm submit) {
		byte[] content = submit.content();
		int header = headerLength(submit);
		Segment segment = (header > 0) ? segment(content, header) : null;
		return new UserData(decode(content, header, submit.dataCoding()),
				(segment != null) ? segment : submit.segment());
	}

	private static int headerLength(SubmitSm submit) {
		if (!submit.hasUserDataHeader() || submit.content().length == 0) {
			return 0;
		}
		return Math.min(1 + (submit.content()[0] & 0xFF), submit.content().length);
	}

	private static @Nullable Segment segment(byte[] content, int header) {
		int element = 1;
		while (element + 2 <= header) {
			int length = content[element + 1] & 0xFF;
			int value = element + 2;
			if (value + length > header) {
				return null;
			}
			if (content[element] == CONCATENATED_8_BIT && length == 3) {
				return Segment.ofFigures(octet(content, value), octet(content, value + 1), octet(content, value + 2));
			}
			if (content[element] == CONCATENATED_16_BIT && length == 4) {
				return Segment.ofFigures(octet(content, value) << 8 | octet(content, value + 1),
						octet(content, value + 2), octet(content, value + 3));
			}
			element = value + length;
		}
		return null;
	}

	private static int octet(byte[] content, int index) {
		return content[index] & 0xFF;
	}

	/**
	 * Decodes by data_coding (SMPP 3.4, 5.2.19): UCS-2, Latin 1 and IA5 by name, binary
	 * as Latin 1, everything else as the SMSC default alphabet.
	 */
	private static String decode(byte[] content, int from, int dataCoding) {
		int length = content.length - from;
		if (dataCoding == 0x08) {
			return new String(content, from, length, StandardCharsets.UTF_16BE);
		}
		if (dataCoding == 0x01) {
			return new String(content, from, length, StandardCharsets.US_ASCII);
		}
		if (dataCoding == 0x02 || dataCoding == 0x03 || dataCoding == 0x04) {
			return new String(content, from, length, StandardCharsets.ISO_8859_1);
		}
		return Gsm7Alphabet.decode(content, from);
	}

}
