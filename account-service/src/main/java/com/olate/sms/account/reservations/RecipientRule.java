package com.olate.sms.account.reservations;

import java.util.List;
import java.util.Optional;

import com.olate.sms.account.contacts.Contact;
import com.olate.sms.account.contacts.ContactState;

/**
 * Says of a contact whether it may be sent to at all. No credit is ever reserved for one
 * who may not; the first rule that refuses gives the reason of the row.
 */
@FunctionalInterface
interface RecipientRule {

	/** What holds for every account. */
	List<RecipientRule> ALWAYS = List.of(refuse(ContactState.OPTED_OUT), refuse(ContactState.PAUSED));

	/**
	 * The reason why not, or nothing.
	 */
	Optional<String> refuses(Contact contact);

	static Optional<String> first(List<RecipientRule> rules, Contact contact) {
		return rules.stream().flatMap((rule) -> rule.refuses(contact).stream()).findFirst();
	}

	private static RecipientRule refuse(ContactState state) {
		return (contact) -> (contact.state() == state) ? Optional.of(state.name()) : Optional.empty();
	}

}
