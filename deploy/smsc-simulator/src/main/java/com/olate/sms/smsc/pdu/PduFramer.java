package com.olate.sms.smsc.pdu;

import java.nio.ByteBuffer;

import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream of bytes into PDUs, however the network has cut or glued them.
 */
public final class PduFramer {

	/**
	 * The longest PDU that is read; submit_sm with a full message_payload stays well
	 * below.
	 */
	public static final int MAX_LENGTH = 72 * 1024;

	private PduFramer() {
	}

	/**
	 * Takes the next whole PDU out of the buffer (which is in reading mode), or returns
	 * null and takes nothing if it is not all there yet.
	 * @throws MalformedPduException if the length cannot be that of a PDU: nothing after
	 * it can be read either
	 */
	public static @Nullable Pdu next(ByteBuffer buffer) throws MalformedPduException {
		if (buffer.remaining() < Pdu.HEADER_LENGTH) {
			return null;
		}
		int start = buffer.position();
		int length = buffer.getInt(start);
		if (length < Pdu.HEADER_LENGTH || length > MAX_LENGTH) {
			throw new MalformedPduException(CommandStatus.ESME_RINVCMDLEN, "command_length is " + length);
		}
		if (buffer.remaining() < length) {
			return null;
		}
		byte[] body = new byte[length - Pdu.HEADER_LENGTH];
		buffer.get(start + Pdu.HEADER_LENGTH, body);
		buffer.position(start + length);
		return new Pdu(buffer.getInt(start + 4), buffer.getInt(start + 8), buffer.getInt(start + 12), body);
	}

}
