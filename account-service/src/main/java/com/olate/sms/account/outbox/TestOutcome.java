package com.olate.sms.account.outbox;

import java.time.Instant;

import com.olate.sms.account.contacts.Contact;

/**
 * How the wish for a test message ended.
 */
public sealed interface TestOutcome {

	/**
	 * The test is on its way, since now or since a moment ago; it is one message.
	 *
	 * @param eventId its event, as history will show it
	 * @param since when it was asked for first
	 */
	record OnItsWay(Contact contact, String eventId, Instant since) implements TestOutcome {
	}

	/**
	 * The account has no such contact.
	 */
	record NoContact() implements TestOutcome {
	}

	/**
	 * Nothing was asked for, since nothing would be sent.
	 */
	record Refused(Contact contact, Refusal reason) implements TestOutcome {
	}

	/**
	 * Why a test would not be sent.
	 */
	enum Refusal {

		NO_CREDIT, PAUSED, OPTED_OUT, SUSPENDED

	}

}
