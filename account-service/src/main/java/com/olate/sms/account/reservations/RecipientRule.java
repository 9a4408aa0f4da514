package com.olate.sms.account.reservations;

import java.util.List;
import java.util.Optional;

import com.olate.sms.account.contacts.AllowedCountries;
import com.olate.sms.account.contacts.Contact;
import com.olate.sms.account.contacts.ContactState;

/**
 * Says of a contact whether it may be sent to at all. No credit is ever reserved for one
 * who may not; the first rule that refuses gives the reason of the row.
 */
@FunctionalInterface
interface RecipientRule {

	/**
	 * The reason why not, or nothing.
	 */
	Optional<String> refuses(Contact contact);

	/**
	 * What holds for every account, in the order in which a reason is given.
	 */
	static List<RecipientRule> all(AllowedCountries countries) {
		return List.of(refuse(ContactState.OPTED_OUT), refuse(ContactState.PAUSED),
				(contact) -> countries.allows(contact.msisdn()) ? Optional.empty()
						: Optional.of(NotSentReasons.COUNTRY_NOT_ALLOWED));
	}

	private static RecipientRule refuse(ContactState state) {
		return (contact) -> (contact.state() == state) ? Optional.of(state.name()) : Optional.empty();
	}

}
