package com.olate.sms.account.profile;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.olate.sms.account.accounts.AccountId;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lets an owner change the password.
 */
@RestController
class PasswordController {

	private final PasswordChanges passwords;

	PasswordController(PasswordChanges passwords) {
		this.passwords = passwords;
	}

	@Operation(summary = "Changes the password")
	@PutMapping("/v1/account/password")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void change(AccountId id, @Valid @RequestBody PasswordChange change, HttpServletRequest request) {
		this.passwords.change(id, change.current(), change.next(), request.getRemoteAddr());
	}

	/**
	 * The present password and the one wanted.
	 */
	record PasswordChange(@NotNull String current, @JsonProperty("new") @NotNull String next) {

		@Override
		public String toString() {
			return "PasswordChange";
		}

	}

}
