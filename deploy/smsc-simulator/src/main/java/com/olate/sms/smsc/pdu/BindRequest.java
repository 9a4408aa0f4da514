package com.olate.sms.smsc.pdu;

/**
 * The part of a bind request that decides: which kind, who, and the password.
 */
public record BindRequest(int command, String systemId, String password) {

	private static final int INTERFACE_VERSION = 0x34;

	public static boolean isBind(int command) {
		return command == CommandId.BIND_TRANSMITTER || command == CommandId.BIND_RECEIVER
				|| command == CommandId.BIND_TRANSCEIVER;
	}

	public static BindRequest read(Pdu pdu) throws MalformedPduException {
		BodyReader body = new BodyReader(pdu.body());
		return new BindRequest(pdu.command(), body.text(16), body.text(9));
	}

	/**
	 * The body of the answer to an accepted bind.
	 */
	public static byte[] accepted(String smscId) {
		return new BodyWriter().text(smscId)
			.optionalParameter(OptionalParameter.SC_INTERFACE_VERSION, new byte[] { INTERFACE_VERSION })
			.toBytes();
	}

	public boolean transmits() {
		return this.command != CommandId.BIND_RECEIVER;
	}

	public boolean receives() {
		return this.command != CommandId.BIND_TRANSMITTER;
	}

	@Override
	public String toString() {
		return "BindRequest[command=" + this.command + ", systemId=" + this.systemId + "]";
	}

}
