package com.olate.sms.account.operators;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.olate.sms.account.accounts.Account;
import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.accounts.AccountState;
import com.olate.sms.account.accounts.Accounts;
import com.olate.sms.account.accounts.SettingRules;
import com.olate.sms.account.actions.ActionType;
import com.olate.sms.account.actions.NewAction;
import com.olate.sms.account.actions.Operator;
import com.olate.sms.account.actions.OperatorActions;
import com.olate.sms.account.logins.Logins;
import com.olate.sms.account.logins.Password;
import com.olate.sms.account.web.FieldFault;
import com.olate.sms.account.web.ProblemException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Opens accounts. The username is claimed with the login, then the account is stored,
 * then the login opens it: nobody can take the username in between, and nobody sees the
 * one without the other. What a stop of the service leaves in the middle is finished by a
 * sweep.
 */
@Component
public class AccountOpening {

	private static final Logger log = LoggerFactory.getLogger(AccountOpening.class);

	/** No opening under way in another process takes longer. */
	private static final Duration LEFT_BEHIND = Duration.ofSeconds(30);

	private static final int BATCH = 100;

	private final Accounts accounts;

	private final Logins logins;

	private final OperatorActions actions;

	private final Clock clock;

	AccountOpening(Accounts accounts, Logins logins, OperatorActions actions, Clock clock) {
		this.accounts = accounts;
		this.logins = logins;
		this.actions = actions;
		this.clock = clock;
	}

	/**
	 * Opens an account on the record.
	 * @throws ProblemException naming each field that is wrong, or if somebody, owner or
	 * operator, has the username
	 */
	public Account open(Operator operator, String username, String password, String name, @Nullable String reason) {
		Opening opening = check(username, password, name);
		NewAction action = NewAction.on(opening.account().id(), ActionType.ACCOUNT_CREATED, reason)
			.details(Map.of("username", opening.account().username()));
		return this.actions.perform(operator, action, () -> open(opening));
	}

	/**
	 * A random password for an account that is opened without one.
	 */
	public String newPassword() {
		return GeneratedPassword.random();
	}

	private Opening check(String username, String password, String name) {
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

	private Account open(Opening opening) {
		if (this.logins.claim(opening.account(), opening.password()) == Logins.Outcome.USERNAME_TAKEN
				|| finish(opening.account()) == Accounts.Creation.USERNAME_TAKEN) {
			throw ProblemException.conflict("username-taken", "Somebody has this username. Choose another.");
		}
		return opening.account();
	}

	private Accounts.Creation finish(Account account) {
		Accounts.Creation creation = this.accounts.create(account);
		if (creation == Accounts.Creation.CREATED) {
			this.logins.open(account);
		}
		else {
			this.logins.withdraw(account);
		}
		return creation;
	}

	@Scheduled(fixedDelayString = "PT10S")
	void finishWhatWasLeft() {
		for (Account account : this.logins.claimed(this.clock.instant().minus(LEFT_BEHIND), BATCH)) {
			log.info("opening of an account finished that was left in the middle accountId={} outcome={}", account.id(),
					finish(account));
		}
	}

	private record Opening(Account account, Password password) {

	}

}
