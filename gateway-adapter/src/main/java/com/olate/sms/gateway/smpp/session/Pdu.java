package com.olate.sms.gateway.smpp.session;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * One protocol data unit as it lies on the wire (SMPP 3.4, 3.2).
 *
 * @param command the command_id
 * @param status the command_status
 * @param sequence the sequence_number
 * @param bytes all of it, header included
 */
record Pdu(int command, int status, int sequence, byte[] bytes) {

	static final int HEADER = 16;

	/** A message_payload of 64 KiB and everything around it. */
	static final int LONGEST = 70_000;

	private static final int LENGTH = 4;

	/**
	 * Reads the next one.
	 * @throws IOException if the connection ends, or the length makes no sense: then it
	 * is lost where the next one begins
	 */
	static Pdu read(DataInputStream in) throws IOException {
		int length = in.readInt();
		if (length < HEADER || length > LONGEST) {
			throw new IOException("The SMSC sent a PDU with the command_length " + Integer.toUnsignedString(length));
		}
		byte[] bytes = new byte[length];
		ByteBuffer buffer = ByteBuffer.wrap(bytes).putInt(length);
		in.readFully(bytes, LENGTH, length - LENGTH);
		return new Pdu(buffer.getInt(), buffer.getInt(), buffer.getInt(), bytes);
	}

}
