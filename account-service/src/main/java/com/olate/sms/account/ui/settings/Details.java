package com.olate.sms.account.ui.settings;

import java.util.Objects;

import com.olate.sms.account.accounts.Account;
import org.jspecify.annotations.Nullable;

/**
 * The form of the account's own data, as it is or as it was typed.
 */
record Details(@Nullable String name, @Nullable String email, @Nullable String timeZone, @Nullable String sender) {

	Details {
		name = Objects.requireNonNullElse(name, "");
		email = Objects.requireNonNullElse(email, "");
		timeZone = Objects.requireNonNullElse(timeZone, "");
		sender = Objects.requireNonNullElse(sender, "");
	}

	static Details of(Account account) {
		return new Details(account.name(), account.email(), account.timeZone().getId(), account.sender());
	}

}
