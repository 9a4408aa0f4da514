package com.olate.sms.account.results;

import org.jspecify.annotations.Nullable;

/**
 * What a record of the topic holds.
 */
sealed interface ReadResult {

	/**
	 * A result that can be taken.
	 */
	record Valid(DeliveryResult result) implements ReadResult {
	}

	/**
	 * Nothing that can be taken, now or later.
	 *
	 * @param code for programs
	 * @param cause a sentence for people, without contents
	 * @param account as far as it could be read
	 */
	record Poison(Code code, String cause, @Nullable String account) implements ReadResult {
	}

	/**
	 * Why a record goes to the dead-letter topic.
	 */
	enum Code {

		/** It is no JSON object. */
		MALFORMED,
		/** A field is missing or wrong. */
		INVALID,
		/** Its state is one that this version does not know. */
		UNKNOWN_STATE,
		/** The account has no such message. */
		UNKNOWN_MESSAGE

	}

}
