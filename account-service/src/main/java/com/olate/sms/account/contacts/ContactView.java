package com.olate.sms.account.contacts;

import java.util.List;

/**
 * A contact as its owner sees it.
 *
 * @param warnings sentences about what may be wrong with the number
 */
public record ContactView(String id, String name, String msisdn, ContactState state, List<String> warnings) {

	public static ContactView of(Contact contact, NumberWarnings warnings) {
		return new ContactView(contact.id().value(), contact.name(), contact.msisdn().value(), contact.state(),
				warnings.of(contact));
	}

	@Override
	public String toString() {
		return "ContactView[id=" + this.id + "]";
	}

}
