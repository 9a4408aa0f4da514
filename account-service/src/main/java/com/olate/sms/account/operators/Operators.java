package com.olate.sms.account.operators;

import com.olate.sms.account.accounts.SettingRules;
import com.olate.sms.account.actions.ActionType;
import com.olate.sms.account.actions.NewAction;
import com.olate.sms.account.actions.Operator;
import com.olate.sms.account.actions.OperatorActions;
import com.olate.sms.account.logins.Logins;
import com.olate.sms.account.logins.OperatorLogins;
import com.olate.sms.account.logins.OperatorLogins.OperatorLogin;
import com.olate.sms.account.logins.Password;
import com.olate.sms.account.web.Page;
import com.olate.sms.account.web.PageQuery;
import com.olate.sms.account.web.ProblemException;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Adds and removes operators, on the record.
 */
@Component
public class Operators {

	private final OperatorLogins logins;

	private final Logins all;

	private final OperatorActions actions;

	Operators(OperatorLogins logins, Logins all, OperatorActions actions) {
		this.logins = logins;
		this.all = all;
		this.actions = actions;
	}

	/**
	 * One page of the operators, by username.
	 */
	public Page<OperatorLogin> page(PageQuery query) {
		return this.logins.page(query);
	}

	/**
	 * Adds an operator with a random password.
	 * @return the password, which nobody can read again
	 * @throws ProblemException if somebody has the username, or it cannot be one
	 */
	public String add(Operator operator, String typed, @Nullable String reason) {
		SettingRules rules = new SettingRules();
		String username = rules.username("username", typed);
		String secret = GeneratedPassword.random();
		if (!rules.faults().isEmpty() || !(Password.of(secret, username) instanceof Password.Accepted accepted)) {
			throw ProblemException.invalid(rules.faults());
		}
		this.actions.perform(operator, NewAction.of(ActionType.OPERATOR_ADDED, username, reason), () -> {
			if (this.all.addOperator(username, accepted.password()) == Logins.Outcome.USERNAME_TAKEN) {
				throw ProblemException.conflict("username-taken", "Somebody has this username. Choose another.");
			}
			return username;
		});
		return secret;
	}

	/**
	 * Removes another operator; one always remains.
	 * @throws ProblemException if there is no such operator, or it is who asks
	 */
	public void remove(Operator operator, String username, @Nullable String reason) {
		this.actions.perform(operator, NewAction.of(ActionType.OPERATOR_REMOVED, username, reason), () -> {
			OperatorLogins.Removal removal = this.logins.remove(username, operator.username());
			if (removal == OperatorLogins.Removal.YOURSELF) {
				throw ProblemException.conflict("yourself",
						"You cannot remove yourself: another operator can, so that one always remains.");
			}
			if (removal == OperatorLogins.Removal.NO_OPERATOR) {
				throw ProblemException.conflict("no-operator", "You have been removed yourself meanwhile.");
			}
			if (removal == OperatorLogins.Removal.NOT_FOUND) {
				throw ProblemException.notFound();
			}
			return removal;
		});
	}

}
