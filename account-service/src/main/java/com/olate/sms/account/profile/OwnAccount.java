package com.olate.sms.account.profile;

import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.olate.sms.account.accounts.Account;
import com.olate.sms.account.accounts.AccountState;
import com.olate.sms.account.accounts.EventTypes;
import com.olate.sms.account.logins.FailedLogins;
import org.jspecify.annotations.Nullable;

/**
 * An account as its owner sees it.
 *
 * @param types under {@code notify}: which events are sent
 * @param failedLogins wrong logins with this username since the password was last set;
 * {@code null} if there were none
 */
record OwnAccount(String id, String username, String name, AccountState state, Credits credits,
		@JsonProperty("notify") Map<String, Boolean> types, @Nullable String sender, String timeZone,
		@Nullable String email, @Nullable FailedLogins failedLogins) {

	static OwnAccount of(Account account, Credits credits, @Nullable FailedLogins failures) {
		Map<String, Boolean> types = new LinkedHashMap<>();
		EventTypes.SELECTABLE.forEach((type) -> types.put(type, account.wants(type)));
		return new OwnAccount(account.id().value(), account.username(), account.name(), account.state(), credits, types,
				account.sender(), account.timeZone().getId(), account.email(), failures);
	}

	/**
	 * The credits of an account.
	 */
	record Credits(long available, long reserved, long spent) {

	}

}
