package com.olate.sms.account.reservations;

import java.util.List;
import java.util.Optional;

import com.olate.sms.account.contacts.Contact;

/**
 * What keeps messages back whatever credits there are.
 *
 * @param rules about each contact; the first that refuses says why
 * @param dailyLimit messages that an account may reserve on one day; 0 for any number
 */
record Fences(List<RecipientRule> rules, long dailyLimit) {

	Fences {
		rules = List.copyOf(rules);
		if (dailyLimit < 0) {
			throw new IllegalArgumentException("A daily limit is not negative");
		}
	}

	/**
	 * Why a contact is not sent to, or nothing.
	 */
	Optional<String> against(Contact contact) {
		return this.rules.stream().flatMap((rule) -> rule.refuses(contact).stream()).findFirst();
	}

	/**
	 * How many more messages an account may reserve on this day.
	 */
	long left(long reservedToday) {
		return (this.dailyLimit > 0) ? Math.max(0, this.dailyLimit - reservedToday) : Long.MAX_VALUE;
	}

}
