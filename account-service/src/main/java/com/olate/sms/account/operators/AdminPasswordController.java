package com.olate.sms.account.operators;

import com.olate.sms.account.accounts.Account;
import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.accounts.Accounts;
import com.olate.sms.account.actions.ActionType;
import com.olate.sms.account.actions.NewAction;
import com.olate.sms.account.actions.Operator;
import com.olate.sms.account.actions.OperatorActions;
import com.olate.sms.account.logins.Logins;
import com.olate.sms.account.logins.Password;
import com.olate.sms.account.web.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lets an operator set the password of an account whose owner has lost it.
 */
@RestController
class AdminPasswordController {

	private final Accounts accounts;

	private final Logins logins;

	private final OperatorActions actions;

	AdminPasswordController(Accounts accounts, Logins logins, OperatorActions actions) {
		this.accounts = accounts;
		this.logins = logins;
		this.actions = actions;
	}

	@Operation(summary = "Sets the password of an account")
	@PutMapping("/v1/admin/accounts/{id}/password")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void set(Operator operator, @PathVariable("id") AccountId id, @Valid @RequestBody NewPassword request) {
		Account account = this.accounts.find(id).orElseThrow(ProblemException::notFound);
		Password.Checked checked = Password.of(request.password(), account.username());
		if (checked instanceof Password.Refused refused) {
			throw ProblemException.invalid("password", refused.code(), refused.message());
		}
		Password password = ((Password.Accepted) checked).password();
		this.actions.perform(operator, NewAction.on(id, ActionType.PASSWORD_SET, request.reason()), () -> {
			Logins.Outcome outcome = this.logins.setOwnerPassword(account.username(), id, password);
			if (outcome == Logins.Outcome.USERNAME_TAKEN) {
				throw ProblemException.conflict("username-taken", "An operator has this account's username.");
			}
			return outcome;
		});
	}

	/**
	 * The password to be set.
	 */
	record NewPassword(@NotNull String password, @Nullable @Size(max = 500) String reason) {

		@Override
		public String toString() {
			return "NewPassword";
		}

	}

}
