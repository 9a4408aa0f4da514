package com.olate.sms.account.actions;

import java.util.Map;

import com.olate.sms.account.accounts.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * A change that an operator is about to make.
 *
 * @param account whose account it touches, if one is known
 * @param target what exactly, such as an order's id, or {@code null} for the account
 * @param reason the operator's words, or {@code null} where none were asked for
 * @param details further values, never a password or key
 */
public record NewAction(ActionType type, @Nullable AccountId account, @Nullable String target, @Nullable String reason,
		Map<String, String> details) {

	public NewAction {
		details = Map.copyOf(details);
	}

	public static NewAction on(AccountId account, ActionType type, @Nullable String reason) {
		return new NewAction(type, account, null, reason, Map.of());
	}

	/**
	 * A change that belongs to no account.
	 */
	public static NewAction of(ActionType type, String target, @Nullable String reason) {
		return new NewAction(type, null, target, reason, Map.of());
	}

	public NewAction target(String id) {
		return new NewAction(this.type, this.account, id, this.reason, this.details);
	}

	public NewAction details(Map<String, String> values) {
		return new NewAction(this.type, this.account, this.target, this.reason, values);
	}

}
