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

	/**
	 * The number is not of a country that is sent to: of a row, or of an event if nobody
	 * is left but such and those who are paused or have opted out.
	 */
	static final String COUNTRY_NOT_ALLOWED = "COUNTRY_NOT_ALLOWED";

	/** The account had its messages of the day: of a row, or of an event if for all. */
	static final String DAILY_LIMIT = "DAILY_LIMIT";

	/** There are people, and all of them are paused or have opted out. */
	static final String ALL_SKIPPED = "ALL_SKIPPED";

	private NotSentReasons() {
	}

}
