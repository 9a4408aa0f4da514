package com.olate.sms.smsc.pdu;

import java.nio.ByteBuffer;

/**
 * One protocol data unit: the header without its length, and the body as it came.
 */
@SuppressWarnings("ArrayRecordComponent")
public record Pdu(int command, int status, int sequence, byte[] body) {

	static final int HEADER_LENGTH = 16;

	private static final byte[] EMPTY = new byte[0];

	public static Pdu request(int command, int sequence, byte[] body) {
		return new Pdu(command, CommandStatus.ESME_ROK, sequence, body);
	}

	/**
	 * A response without a body, which is how SMPP 3.4 wants every negative answer.
	 */
	public static Pdu response(int request, int status, int sequence) {
		return new Pdu(CommandId.responseTo(request), status, sequence, EMPTY);
	}

	public static Pdu response(int request, int sequence, byte[] body) {
		return new Pdu(CommandId.responseTo(request), CommandStatus.ESME_ROK, sequence, body);
	}

	public static Pdu genericNack(int status, int sequence) {
		return new Pdu(CommandId.GENERIC_NACK, status, sequence, EMPTY);
	}

	public int length() {
		return HEADER_LENGTH + this.body.length;
	}

	/**
	 * Writes the whole unit; the buffer must have {@link #length()} bytes left.
	 */
	public void writeTo(ByteBuffer buffer) {
		buffer.putInt(length()).putInt(this.command).putInt(this.status).putInt(this.sequence).put(this.body);
	}

}
