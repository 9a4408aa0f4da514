package com.olate.sms.account.contacts;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A contact as its owner sees it.
 *
 * @param warnings sentences about what may be wrong with the number
 * @param optedOutAt when the phone texted STOP, if it has opted out
 */
public record ContactView(String id, String name, String msisdn, ContactState state, List<String> warnings,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant optedOutAt) {

	public static ContactView of(Contact contact, NumberWarnings warnings) {
		return new ContactView(contact.id().value(), contact.name(), contact.msisdn().value(), contact.state(),
				warnings.of(contact), contact.stoppedAt());
	}

	@Override
	public String toString() {
		return "ContactView[id=" + this.id + "]";
	}

}
