package com.olate.sms.account.ui.contacts;

import java.time.Instant;
import java.util.List;

import com.olate.sms.account.contacts.Contact;
import com.olate.sms.account.contacts.ContactState;
import com.olate.sms.account.contacts.NumberWarnings;
import com.olate.sms.account.ui.Word;
import org.jspecify.annotations.Nullable;

/**
 * A contact as one row of the list.
 *
 * @param place in send order, from 1
 * @param stoppedAt when the phone texted STOP, if it did
 */
record ContactRow(long place, String id, String name, String msisdn, ContactState state, List<String> warnings,
		@Nullable Instant stoppedAt) {

	ContactRow {
		warnings = List.copyOf(warnings);
	}

	static ContactRow of(long place, Contact contact, NumberWarnings numbers) {
		List<String> warnings = (contact.state() == ContactState.OPTED_OUT) ? List.of() : numbers.of(contact);
		return new ContactRow(place, contact.id().value(), contact.name(), contact.msisdn().value(), contact.state(),
				warnings, contact.stoppedAt());
	}

	public Word word() {
		return word(this.state);
	}

	public boolean isActive() {
		return this.state == ContactState.ACTIVE;
	}

	public boolean isPaused() {
		return this.state == ContactState.PAUSED;
	}

	static Word word(ContactState state) {
		return switch (state) {
			case ACTIVE -> new Word("Gets messages", "good", "sent");
			case PAUSED -> new Word("Paused", "off", "paused");
			case OPTED_OUT -> new Word("Stopped by the phone", "warn", "opted-out");
		};
	}

}
