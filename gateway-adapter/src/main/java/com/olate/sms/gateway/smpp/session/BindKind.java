package com.olate.sms.gateway.smpp.session;

import org.jsmpp.SMPPConstant;

/**
 * What a bind is for (SMPP 3.4, 4.1).
 */
enum BindKind {

	TRANSCEIVER(SMPPConstant.CID_BIND_TRANSCEIVER),

	/** Takes submits, brings no receipts. */
	TRANSMITTER(SMPPConstant.CID_BIND_TRANSMITTER),

	/** Brings receipts, takes no submits. */
	RECEIVER(SMPPConstant.CID_BIND_RECEIVER);

	private static final int RESPONSE = 0x8000_0000;

	private final int command;

	BindKind(int command) {
		this.command = command;
	}

	int command() {
		return this.command;
	}

	int response() {
		return this.command | RESPONSE;
	}

	boolean transmits() {
		return this != RECEIVER;
	}

}
