package com.olate.sms.account.operators;

import java.time.Instant;

import com.olate.sms.account.accounts.Account;
import com.olate.sms.account.accounts.AccountState;
import com.olate.sms.account.ledger.Balance;
import org.jspecify.annotations.Nullable;

/**
 * An account as operators see it: no contacts, no texts, nothing of its login.
 */
record AdminAccount(String id, String username, String name, AccountState state, Balance credits,
		@Nullable String sender, String timeZone, @Nullable String email, Instant createdAt) {

	static AdminAccount of(Account account, Balance credits) {
		return new AdminAccount(account.id().value(), account.username(), account.name(), account.state(), credits,
				account.sender(), account.timeZone().getId(), account.email(), account.createdAt());
	}

}
