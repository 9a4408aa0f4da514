package com.olate.sms.account.contacts;

/**
 * How an addition or change of a contact ended.
 */
public sealed interface ContactOutcome {

	/**
	 * It is done.
	 *
	 * @param contact as it is now
	 */
	record Done(Contact contact) implements ContactOutcome {
	}

	/**
	 * Another contact of the account has the number. Nothing was changed.
	 */
	record NumberTaken() implements ContactOutcome {
	}

	/**
	 * The account has as many contacts as it may. Nothing was changed.
	 */
	record LimitReached() implements ContactOutcome {
	}

	/**
	 * The phone has stopped messages, so the owner cannot start them. Nothing was
	 * changed.
	 */
	record PhoneOptedOut() implements ContactOutcome {
	}

	/**
	 * The account has no such contact.
	 */
	record NotFound() implements ContactOutcome {
	}

}
