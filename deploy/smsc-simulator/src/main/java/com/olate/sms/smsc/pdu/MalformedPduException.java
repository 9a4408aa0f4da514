package com.olate.sms.smsc.pdu;

/**
 * A PDU that cannot be read, with the command status that tells its sender so.
 */
public class MalformedPduException extends Exception {

	private static final long serialVersionUID = 1L;

	private final int status;

	MalformedPduException(int status, String message) {
		super(message);
		this.status = status;
	}

	public int status() {
		return this.status;
	}

}
