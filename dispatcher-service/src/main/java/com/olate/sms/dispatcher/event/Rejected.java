package com.olate.sms.dispatcher.event;

import org.jspecify.annotations.Nullable;

/**
 * A record that goes to the dead-letter topic.
 *
 * @param code the kind of fault
 * @param cause a sentence for people that says what to change; never holds a value of the
 * record
 * @param accountId the account it was meant for, if that could be read
 */
public record Rejected(RejectionCode code, String cause, @Nullable String accountId) implements Decoded {

	public Rejected(RejectionCode code, String cause) {
		this(code, cause, null);
	}

	Rejected forAccount(@Nullable String account) {
		return new Rejected(this.code, this.cause, account);
	}

}
