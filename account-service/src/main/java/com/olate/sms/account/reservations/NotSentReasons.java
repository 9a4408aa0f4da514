package com.olate.sms.account.reservations;

/**
 * Why nobody, or somebody, gets an event.
 */
final class NotSentReasons {

	/** Credits ran out: of a row, or of an event if they did for all. */
	static final String NO_CREDIT = "NO_CREDIT";

	/** There is nobody to send to. */
	static final String NO_CONTACTS = "NO_CONTACTS";

	/** The owner has switched the type off. */
	static final String TYPE_OFF = "TYPE_OFF";

	/** The account is suspended. */
	static final String SUSPENDED = "SUSPENDED";

	/** There are people, and none of them may be sent to. */
	static final String ALL_SKIPPED = "ALL_SKIPPED";

	private NotSentReasons() {
	}

}
