package com.olate.sms.account.contacts;

import java.util.ArrayList;
import java.util.List;

/**
 * A contact as its owner sees it.
 *
 * @param warnings sentences about what may be wrong with the number
 */
public record ContactView(String id, String name, String msisdn, ContactState state, List<String> warnings) {

	public static ContactView of(Contact contact) {
		List<String> warnings = new ArrayList<>(NumberingPlans.warnings(contact.msisdn()));
		if (contact.state() == ContactState.OPTED_OUT) {
			warnings.add("This phone has texted STOP. Messages begin again when it texts START.");
		}
		return new ContactView(contact.id().value(), contact.name(), contact.msisdn().value(), contact.state(),
				List.copyOf(warnings));
	}

	@Override
	public String toString() {
		return "ContactView[id=" + this.id + "]";
	}

}
