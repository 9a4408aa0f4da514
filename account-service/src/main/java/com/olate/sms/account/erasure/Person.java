package com.olate.sms.account.erasure;

import java.util.List;

/**
 * A contact, present or former, that may be the person who asks to be erased.
 *
 * @param name as its account or the newest message has it
 * @param numbers all that it has had
 * @param messages that it got
 */
public record Person(String contactId, String accountId, String accountName, String name, List<String> numbers,
		boolean present, long messages) {

	public Person {
		numbers = List.copyOf(numbers);
	}

	@Override
	public String toString() {
		return "Person[contactId=" + this.contactId + "]";
	}

}
