package com.olate.sms.gateway.smpp;

/**
 * The header before the text of a segment (3GPP TS 23.040 §9.2.3.24).
 *
 * @param length octets of the header, its own length octet included; more than there are
 * if it cannot be one
 * @param segment which segment of which text this is; empty for a whole text
 */
record UserDataHeader(int length, String segment) {

	static final UserDataHeader NONE = new UserDataHeader(0, "");

	private static final int REFERENCE_OF_8_BITS = 0x00;

	private static final int REFERENCE_OF_16_BITS = 0x08;

	static UserDataHeader read(byte[] body) {
		int length = (body.length == 0) ? 1 : 1 + (body[0] & 0xFF);
		if (length > body.length) {
			return new UserDataHeader(length, "");
		}
		int at = 1;
		while (at + 1 < length) {
			int value = at + 2;
			int size = body[at + 1] & 0xFF;
			if (value + size > length) {
				return new UserDataHeader(length, "");
			}
			if (body[at] == REFERENCE_OF_8_BITS && size == 3) {
				return new UserDataHeader(length, segment(body[value] & 0xFF, body[value + 1], body[value + 2]));
			}
			if (body[at] == REFERENCE_OF_16_BITS && size == 4) {
				int reference = (body[value] & 0xFF) << 8 | body[value + 1] & 0xFF;
				return new UserDataHeader(length, segment(reference, body[value + 2], body[value + 3]));
			}
			at = value + size;
		}
		return new UserDataHeader(length, "");
	}

	/** Names the segment; the only segment of a text is a whole text. */
	static String segment(int reference, int total, int number) {
		int segments = total & 0xFF;
		return (segments <= 1) ? "" : "%d/%d/%d".formatted(reference, segments, number & 0xFF);
	}

}
