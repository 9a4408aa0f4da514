package com.olate.sms.smsc.pdu;

/**
 * The command statuses of SMPP 3.4 (5.1.3) that the SMSC answers with.
 */
public final class CommandStatus {

	public static final int ESME_ROK = 0x00;

	public static final int ESME_RINVMSGLEN = 0x01;

	public static final int ESME_RINVCMDLEN = 0x02;

	public static final int ESME_RINVCMDID = 0x03;

	public static final int ESME_RINVBNDSTS = 0x04;

	public static final int ESME_RALYBND = 0x05;

	public static final int ESME_RSYSERR = 0x08;

	public static final int ESME_RINVDSTADR = 0x0B;

	public static final int ESME_RBINDFAIL = 0x0D;

	public static final int ESME_RINVPASWD = 0x0E;

	public static final int ESME_RINVSYSID = 0x0F;

	public static final int ESME_RMSGQFUL = 0x14;

	public static final int ESME_RTHROTTLED = 0x58;

	private CommandStatus() {
	}

}
