package com.olate.sms.account.contacts;

import org.jspecify.annotations.Nullable;

/**
 * What to change in a contact; {@code null} leaves a field as it is.
 *
 * @param name the new name, checked
 * @param msisdn the new number
 * @param state {@code ACTIVE} or {@code PAUSED}; only a phone opts out
 */
record ContactChanges(@Nullable String name, @Nullable Msisdn msisdn, @Nullable ContactState state) {

	ContactChanges {
		if (state == ContactState.OPTED_OUT) {
			throw new IllegalArgumentException("Only a phone opts out");
		}
	}

	boolean isEmpty() {
		return this.name == null && this.msisdn == null && this.state == null;
	}

}
