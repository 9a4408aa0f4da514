package com.olate.sms.account.profile;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.olate.sms.account.accounts.Account;
import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.accounts.Accounts;
import com.olate.sms.account.logins.LoginResult;
import com.olate.sms.account.logins.LoginVerification;
import com.olate.sms.account.logins.Logins;
import com.olate.sms.account.logins.Password;
import com.olate.sms.account.web.ProblemException;
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
 * Lets an owner change the password. Who guesses the present one is slowed down as at the
 * door, since a login by API key is no proof of it.
 */
@RestController
class PasswordController {

	private final Accounts accounts;

	private final Logins logins;

	private final LoginVerification verification;

	PasswordController(Accounts accounts, Logins logins, LoginVerification verification) {
		this.accounts = accounts;
		this.logins = logins;
		this.verification = verification;
	}

	@Operation(summary = "Changes the password")
	@PutMapping("/v1/account/password")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void change(AccountId id, @Valid @RequestBody PasswordChange change, HttpServletRequest request) {
		Account account = this.accounts.find(id).orElseThrow(ProblemException::notFound);
		Password.Checked checked = Password.of(change.next(), account.username());
		if (checked instanceof Password.Refused refused) {
			throw ProblemException.invalid("new", refused.code(), refused.message());
		}
		knows(account, change.current(), request.getRemoteAddr());
		this.logins.setOwnerPassword(account.username(), id, ((Password.Accepted) checked).password());
	}

	private void knows(Account account, String password, String address) {
		LoginResult result = this.verification.verify(account.username(), password, address);
		if (result instanceof LoginResult.Throttled throttled) {
			throw ProblemException.tooMany("Too many wrong passwords. Wait and try again.", throttled.retryAfter());
		}
		if (result instanceof LoginResult.Busy busy) {
			throw ProblemException.unavailable("Too many logins are being verified.", busy.retryAfter());
		}
		if (!(result instanceof LoginResult.Owner owner) || !owner.account().equals(account.id())) {
			throw ProblemException.invalid("current", "wrong-password", "is not the present password");
		}
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
