package com.olate.sms.smsc.script;

/**
 * Where a {@link Script} is played: what the SMSC can do about one submitted message.
 */
public interface Stage {

	/**
	 * Answers the submit with this command status.
	 */
	void answer(int status);

	/**
	 * Answers a submit that nobody made.
	 */
	void stray();

	/**
	 * Lets the message arrive on the phone.
	 */
	void arrive();

	/**
	 * Reports the outcome, if a receipt of it was asked for.
	 */
	void report(MessageState state, String error);

	/**
	 * Lets the phone write to the sender of the message.
	 */
	void reply(String text);

}
