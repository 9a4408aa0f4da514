package com.olate.sms.smsc.script;

/**
 * The states of a message that a receipt can tell (SMPP 3.4, 5.2.28 and appendix B).
 */
public enum MessageState {

	ENROUTE(1, "ENROUTE"), DELIVERED(2, "DELIVRD"), EXPIRED(3, "EXPIRED"), UNDELIVERABLE(5, "UNDELIV");

	private final int code;

	private final String word;

	MessageState(int code, String word) {
		this.code = code;
		this.word = word;
	}

	/**
	 * The value of message_state.
	 */
	public int code() {
		return this.code;
	}

	/**
	 * The word in the text of a receipt.
	 */
	String word() {
		return this.word;
	}

}
