package com.olate.sms.account.operators;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.olate.sms.account.accounts.Account;
import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.accounts.AccountState;
import com.olate.sms.account.accounts.Accounts;
import com.olate.sms.account.accounts.SettingRules;
import com.olate.sms.account.logins.Logins;
import com.olate.sms.account.logins.Password;
import com.olate.sms.account.web.FieldFault;
import com.olate.sms.account.web.ProblemException;

import org.springframework.stereotype.Component;

/**
 * Opens accounts: the account first, then its login. Where the service stops in between,
 * the account is there without a login, and setting its password completes it.
 */
@Component
class AccountOpening {

	private final Accounts accounts;

	private final Logins logins;

	private final Clock clock;

	AccountOpening(Accounts accounts, Logins logins, Clock clock) {
		this.accounts = accounts;
		this.logins = logins;
		this.clock = clock;
	}

	/**
	 * Checks everything that can be checked without writing.
	 * @throws ProblemException naming each field that is wrong
	 */
	Opening check(String username, String password, String name) {
		SettingRules rules = new SettingRules();
		String keptUsername = rules.username("username", username);
		String keptName = rules.name("name", name);
		Password.Checked checked = Password.of(password, keptUsername);
		List<FieldFault> faults = new ArrayList<>(rules.faults());
		if (checked instanceof Password.Refused refused) {
			faults.add(new FieldFault("password", refused.code(), refused.message()));
		}
		if (!faults.isEmpty() || !(checked instanceof Password.Accepted accepted)) {
			throw ProblemException.invalid(faults);
		}
		Account account = new Account(AccountId.random(), keptUsername, keptName, AccountState.ACTIVE, Set.of(), null,
				ZoneId.of("UTC"), null, this.clock.instant());
		return new Opening(account, accepted.password());
	}

	/**
	 * Opens the account.
	 * @throws ProblemException if somebody, owner or operator, has the username
	 */
	Account open(Opening opening) {
		Account account = opening.account();
		if (this.logins.isTaken(account.username()) || this.accounts.create(account) == Accounts.Creation.USERNAME_TAKEN
				|| this.logins.setOwnerPassword(account.username(), account.id(),
						opening.password()) == Logins.Outcome.USERNAME_TAKEN) {
			throw ProblemException.conflict("username-taken", "Somebody has this username. Choose another.");
		}
		return account;
	}

	/**
	 * A checked account and its password.
	 */
	record Opening(Account account, Password password) {

	}

}
