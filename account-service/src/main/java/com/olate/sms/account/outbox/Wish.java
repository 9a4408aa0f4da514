package com.olate.sms.account.outbox;

import java.util.Map;

import com.olate.sms.account.accounts.AccountId;

/**
 * Something an owner asks for that takes an event. Asked for again while the event is on
 * its way, it is the same event; asked for later, it is the next one of the same name.
 *
 * @param name tells it from the account's other wishes, and begins the ids of its events
 * @param data of the event, as the schema of its type says
 */
record Wish(AccountId account, String name, String type, Map<String, String> data) {

	static final String CONTACT_TEST = "contact.test";

	static final String RESEND = "resend";

	Wish {
		data = Map.copyOf(data);
	}

	String key() {
		return this.account.value() + "/" + this.name;
	}

	String eventId(long sequence) {
		return this.name + "-" + sequence;
	}

}
