package com.olate.sms.gateway.smpp;

import com.olate.sms.gateway.carrier.Inbound.Segment;
import org.jspecify.annotations.Nullable;

/**
 * The header before the text of a segment (3GPP TS 23.040 §9.2.3.24).
 *
 * @param length octets of the header, its own length octet included; more than there are
 * if it cannot be one
 * @param segment which segment of which text this is; null for a whole text
 */
record UserDataHeader(int length, @Nullable Segment segment) {

	static final UserDataHeader NONE = new UserDataHeader(0, null);

	private static final int REFERENCE_OF_8_BITS = 0x00;

	private static final int REFERENCE_OF_16_BITS = 0x08;

	static UserDataHeader read(byte[] body) {
		int length = (body.length == 0) ? 1 : 1 + (body[0] & 0xFF);
		if (length > body.length) {
			return new UserDataHeader(length, null);
		}
		int at = 1;
		while (at + 1 < length) {
			int value = at + 2;
			int size = body[at + 1] & 0xFF;
			if (value + size > length) {
				return new UserDataHeader(length, null);
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
		return new UserDataHeader(length, null);
	}

	/**
	 * The segment with these octets; null for the only segment of a text, which is the
	 * whole of it, and for one that its text cannot have (§9.2.3.24.1).
	 */
	static @Nullable Segment segment(int reference, int total, int number) {
		int of = total & 0xFF;
		int one = number & 0xFF;
		return (of > 1 && one >= 1 && one <= of) ? new Segment(reference, one, of) : null;
	}

}
