package com.olate.sms.smsc.pdu;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes the fields of a body in order.
 */
final class BodyWriter {

	private final ByteArrayOutputStream body = new ByteArrayOutputStream(64);

	BodyWriter octet(int value) {
		this.body.write(value);
		return this;
	}

	BodyWriter bytes(byte[] bytes) {
		this.body.writeBytes(bytes);
		return this;
	}

	BodyWriter text(String text) {
		return bytes(text.getBytes(StandardCharsets.ISO_8859_1)).octet(0);
	}

	BodyWriter optionalParameter(int tag, byte[] value) {
		return octet(tag >>> 8).octet(tag).octet(value.length >>> 8).octet(value.length).bytes(value);
	}

	byte[] toBytes() {
		return this.body.toByteArray();
	}

}
