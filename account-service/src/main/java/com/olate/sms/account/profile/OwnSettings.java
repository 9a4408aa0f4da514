package com.olate.sms.account.profile;

import java.util.Map;

import com.olate.sms.account.accounts.Account;
import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.accounts.Accounts;
import com.olate.sms.account.web.ProblemException;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What owners change about their accounts, by the rules of the API.
 */
@Component
public class OwnSettings {

	private final Accounts accounts;

	OwnSettings(Accounts accounts) {
		this.accounts = accounts;
	}

	/**
	 * Changes what the account is called and how it is reached.
	 * @throws ProblemException naming each field that is wrong; nothing is changed then
	 */
	public Account change(AccountId account, String name, String email, String timeZone, String sender) {
		return change(account, new AccountPatch(name, null, sender, timeZone, email));
	}

	/**
	 * Switches types of events on or off.
	 */
	public Account change(AccountId account, Map<String, @Nullable Boolean> types) {
		return change(account, new AccountPatch(null, types, null, null, null));
	}

	private Account change(AccountId account, AccountPatch patch) {
		return this.accounts.change(account, patch.checked()).orElseThrow(ProblemException::notFound);
	}

}
