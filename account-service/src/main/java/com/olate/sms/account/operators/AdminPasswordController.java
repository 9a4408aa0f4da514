package com.olate.sms.account.operators;

import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.actions.Operator;
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

	private final AccountAdministration administration;

	AdminPasswordController(AccountAdministration administration) {
		this.administration = administration;
	}

	@Operation(summary = "Sets the password of an account")
	@PutMapping("/v1/admin/accounts/{id}/password")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void set(Operator operator, @PathVariable("id") AccountId id, @Valid @RequestBody NewPassword request) {
		this.administration.setPassword(operator, id, request.password(), request.reason());
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
