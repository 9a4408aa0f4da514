package com.olate.sms.account.inbound;

/**
 * What a record of the topic holds.
 */
sealed interface ReadInbound {

	/**
	 * A text that can be taken.
	 */
	record Valid(InboundMessage message) implements ReadInbound {
	}

	/**
	 * Nothing that can be taken, now or later.
	 *
	 * @param cause a sentence for people, without contents
	 */
	record Poison(Code code, String cause) implements ReadInbound {
	}

	/**
	 * Why a record goes to the dead-letter topic.
	 */
	enum Code {

		/** It is no JSON object. */
		MALFORMED,
		/** A field is missing or wrong. */
		INVALID

	}

}
