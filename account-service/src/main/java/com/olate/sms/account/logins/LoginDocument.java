package com.olate.sms.account.logins;

import java.time.Instant;

import com.olate.sms.account.accounts.AccountId;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A username and its password hash as stored. It belongs to one account or to one
 * operator, never to both, and a username is one login only.
 */
@Document(LoginDocument.COLLECTION)
record LoginDocument(@Id String id, String username, @Nullable String accountId, String hash, Instant changedAt,
		@Nullable FailedLogins failures, @Nullable Opening opening) {

	static final String COLLECTION = "logins";

	/**
	 * Whether it is of use yet: a username is claimed before its account is there.
	 */
	boolean isOpen() {
		return this.opening == null;
	}

	LoginResult holder() {
		return (this.accountId != null) ? new LoginResult.Owner(new AccountId(this.accountId))
				: new LoginResult.OperatorLogin(this.username);
	}

	/**
	 * What an account is made of whose opening is under way.
	 */
	record Opening(String name, Instant since) {

	}

}
