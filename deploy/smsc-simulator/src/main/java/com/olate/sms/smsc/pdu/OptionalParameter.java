package com.olate.sms.smsc.pdu;

/**
 * The tags of the optional parameters in use (SMPP 3.4, 5.3.2).
 */
final class OptionalParameter {

	static final int RECEIPTED_MESSAGE_ID = 0x001E;

	static final int SAR_MSG_REF_NUM = 0x020C;

	static final int SAR_TOTAL_SEGMENTS = 0x020E;

	static final int SAR_SEGMENT_SEQNUM = 0x020F;

	static final int SC_INTERFACE_VERSION = 0x0210;

	static final int MESSAGE_PAYLOAD = 0x0424;

	static final int MESSAGE_STATE = 0x0427;

	private OptionalParameter() {
	}

}
