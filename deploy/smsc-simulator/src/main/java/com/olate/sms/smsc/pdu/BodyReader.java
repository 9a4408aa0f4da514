package com.olate.sms.smsc.pdu;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads the fields of a body in order; a field that does not fit is a
 * {@link MalformedPduException}.
 */
final class BodyReader {

	private final byte[] body;

	private int position;

	BodyReader(byte[] body) {
		this.body = body;
	}

	int octet() throws MalformedPduException {
		return bytes(1)[0] & 0xFF;
	}

	byte[] bytes(int length) throws MalformedPduException {
		if (length > this.body.length - this.position) {
			throw new MalformedPduException(CommandStatus.ESME_RINVCMDLEN, "The body ends too early");
		}
		byte[] bytes = new byte[length];
		System.arraycopy(this.body, this.position, bytes, 0, length);
		this.position += length;
		return bytes;
	}

	/**
	 * Reads a C-octet string.
	 * @param max its longest form, the final NUL included
	 */
	String text(int max) throws MalformedPduException {
		int end = this.position;
		while (end < this.body.length && this.body[end] != 0) {
			end++;
		}
		if (end == this.body.length || end - this.position >= max) {
			throw new MalformedPduException(CommandStatus.ESME_RINVCMDLEN, "A C-octet string does not end");
		}
		String text = new String(this.body, this.position, end - this.position, StandardCharsets.ISO_8859_1);
		this.position = end + 1;
		return text;
	}

	/**
	 * Reads what is left as optional parameters by tag; of a repeated tag the last one
	 * stays.
	 */
	Map<Integer, byte[]> optionalParameters() throws MalformedPduException {
		Map<Integer, byte[]> parameters = new HashMap<>();
		while (this.position < this.body.length) {
			int tag = octet() << 8 | octet();
			int length = octet() << 8 | octet();
			parameters.put(tag, bytes(length));
		}
		return parameters;
	}

}
