package com.olate.sms.account.reservations;

import java.util.List;

import com.olate.sms.account.contacts.Contact;
import com.olate.sms.account.history.MessageId;
import org.jspecify.annotations.Nullable;

/**
 * Who could get an event's message, before rules and credits are looked at.
 *
 * @param candidates in send order
 * @param text what they would get
 * @param complete whether those who get nothing have a row that says so; for a resend
 * they have one already
 */
record Audience(List<Candidate> candidates, @Nullable String text, @Nullable String encoding, int segments,
		boolean complete) {

	Audience {
		candidates = List.copyOf(candidates);
	}

	/**
	 * A contact and the id that its message would have.
	 */
	record Candidate(Contact contact, MessageId message) {
	}

}
