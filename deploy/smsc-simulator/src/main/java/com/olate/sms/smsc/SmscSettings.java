package com.olate.sms.smsc;

import com.olate.sms.smsc.script.Behaviour;

/**
 * What a simulator is started with.
 *
 * @param address where to listen
 * @param port the SMPP port; 0 takes a free one
 * @param systemId who may bind, 1 to 15 ASCII characters
 * @param password with which password, 1 to 8 ASCII characters
 * @param receiptWindow how many receipts may be unacknowledged on one bind
 * @param keptMessages how many messages are kept over all phones, the latest ones
 * @param behaviour how messages are treated at first
 */
public record SmscSettings(String address, int port, String systemId, String password, int receiptWindow,
		int keptMessages, Behaviour behaviour) {

	public SmscSettings {
		if (!systemId.matches("[!-~]{1,15}")) {
			throw new IllegalArgumentException("The system id must be 1 to 15 ASCII characters");
		}
		if (!password.matches("[!-~]{1,8}")) {
			throw new IllegalArgumentException("The password must be 1 to 8 ASCII characters");
		}
		if (receiptWindow < 1 || keptMessages < 1) {
			throw new IllegalArgumentException("The receipt window and the kept messages must be at least 1");
		}
	}

	/**
	 * A free port on the loopback address, normal behaviour.
	 */
	public static SmscSettings of(String systemId, String password) {
		return new SmscSettings("127.0.0.1", 0, systemId, password, 100, 100_000, Behaviour.NORMAL);
	}

	public SmscSettings withPort(int port) {
		return new SmscSettings(this.address, port, this.systemId, this.password, this.receiptWindow, this.keptMessages,
				this.behaviour);
	}

	public SmscSettings withBehaviour(Behaviour behaviour) {
		return new SmscSettings(this.address, this.port, this.systemId, this.password, this.receiptWindow,
				this.keptMessages, behaviour);
	}

	/**
	 * Without the password.
	 */
	@Override
	public String toString() {
		return "SmscSettings[address=" + this.address + ", port=" + this.port + ", systemId=" + this.systemId + "]";
	}

}
