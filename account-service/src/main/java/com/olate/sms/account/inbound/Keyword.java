package com.olate.sms.account.inbound;

/**
 * What a text from a phone asks for, as the gateway understood it.
 */
public enum Keyword {

	/** No more messages. */
	STOP,
	/** Messages again. */
	START,
	/** What this is. The gateway has answered. */
	HELP,
	/** Nothing that is understood. */
	NONE

}
