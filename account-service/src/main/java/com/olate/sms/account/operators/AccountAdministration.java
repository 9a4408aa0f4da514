package com.olate.sms.account.operators;

import com.olate.sms.account.accounts.Account;
import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.accounts.AccountState;
import com.olate.sms.account.accounts.Accounts;
import com.olate.sms.account.actions.ActionType;
import com.olate.sms.account.actions.NewAction;
import com.olate.sms.account.actions.Operator;
import com.olate.sms.account.actions.OperatorActions;
import com.olate.sms.account.logins.Logins;
import com.olate.sms.account.logins.Password;
import com.olate.sms.account.web.ProblemException;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What an operator does to an account that is there, each on the record.
 */
@Component
public class AccountAdministration {

	private final Accounts accounts;

	private final Logins logins;

	private final OperatorActions actions;

	AccountAdministration(Accounts accounts, Logins logins, OperatorActions actions) {
		this.accounts = accounts;
		this.logins = logins;
		this.actions = actions;
	}

	/**
	 * Stops everything that the account sends.
	 * @throws ProblemException if there is no such account
	 */
	public Account suspend(Operator operator, AccountId id, @Nullable String reason) {
		return setState(operator, id, AccountState.SUSPENDED, NewAction.on(id, ActionType.ACCOUNT_SUSPENDED, reason));
	}

	/**
	 * Lets the account send again.
	 * @throws ProblemException if there is no such account
	 */
	public Account resume(Operator operator, AccountId id, @Nullable String reason) {
		return setState(operator, id, AccountState.ACTIVE, NewAction.on(id, ActionType.ACCOUNT_RESUMED, reason));
	}

	/**
	 * Sets the password of an owner who has lost it.
	 * @throws ProblemException if there is no such account or the password may not be set
	 */
	public void setPassword(Operator operator, AccountId id, String text, @Nullable String reason) {
		Account account = existing(id);
		Password.Checked checked = Password.of(text, account.username());
		if (checked instanceof Password.Refused refused) {
			throw ProblemException.invalid("password", refused.code(), refused.message());
		}
		Password password = ((Password.Accepted) checked).password();
		this.actions.perform(operator, NewAction.on(id, ActionType.PASSWORD_SET, reason), () -> {
			Logins.Outcome outcome = this.logins.setOwnerPassword(account.username(), id, password);
			if (outcome == Logins.Outcome.USERNAME_TAKEN) {
				throw ProblemException.conflict("username-taken", "An operator has this account's username.");
			}
			return outcome;
		});
	}

	/**
	 * Sets a random password.
	 * @return the password, which nobody can read again
	 */
	public String renewPassword(Operator operator, AccountId id, @Nullable String reason) {
		String password = GeneratedPassword.random();
		setPassword(operator, id, password, reason);
		return password;
	}

	private Account setState(Operator operator, AccountId id, AccountState state, NewAction action) {
		existing(id);
		return this.actions.perform(operator, action,
				() -> this.accounts.setState(id, state).orElseThrow(ProblemException::notFound));
	}

	private Account existing(AccountId id) {
		return this.accounts.find(id).orElseThrow(ProblemException::notFound);
	}

}
