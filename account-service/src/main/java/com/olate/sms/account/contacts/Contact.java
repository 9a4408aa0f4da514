package com.olate.sms.account.contacts;

import java.time.Instant;

import com.olate.sms.account.accounts.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * A person whose phone gets an account's messages. The state says what holds now: a
 * number that opted out is {@code OPTED_OUT} whatever the owner chose.
 *
 * @param id the contact
 * @param accountId the account it belongs to
 * @param name what the owner calls it, 1 to 100 characters
 * @param msisdn its number, unique within the account
 * @param state whether it is sent to
 * @param sortKey the name's place in send order, see {@link SendOrder}
 * @param createdAt when it was added
 * @param stoppedAt when the phone opted out; null unless it has
 */
public record Contact(ContactId id, AccountId accountId, String name, Msisdn msisdn, ContactState state, String sortKey,
		Instant createdAt, @Nullable Instant stoppedAt) {

	@Override
	public String toString() {
		return "Contact[id=" + this.id + ", msisdn=" + this.msisdn.masked() + ", state=" + this.state + "]";
	}

}
