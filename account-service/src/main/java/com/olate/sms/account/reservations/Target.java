package com.olate.sms.account.reservations;

import org.jspecify.annotations.Nullable;

/**
 * Whom an event is for.
 */
sealed interface Target {

	/**
	 * All contacts of the account.
	 */
	record Everybody() implements Target {
	}

	/**
	 * One contact: a test that its owner asked for.
	 */
	record One(String contactId) implements Target {
	}

	/**
	 * Those of an earlier event who got nothing because credits had run out, each at most
	 * once however often it is resent.
	 *
	 * @param source of the earlier event, where two sources used its id
	 */
	record Unsent(String eventId, @Nullable String source) implements Target {
	}

}
