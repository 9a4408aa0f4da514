package com.olate.sms.account.logins;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.olate.sms.account.accounts.Account;
import com.olate.sms.account.accounts.Accounts;
import com.olate.sms.account.web.ProblemException;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells another service whose login it was given. The answer is 200 in any case, and for
 * an unknown user the same as for a wrong password; who asks slows down its own callers.
 */
@RestController
@Hidden
class VerifyLoginController {

	private final LoginVerification logins;

	private final Accounts accounts;

	VerifyLoginController(LoginVerification logins, Accounts accounts) {
		this.logins = logins;
		this.accounts = accounts;
	}

	@PostMapping("/internal/v1/logins/verify")
	Verified verify(@Valid @RequestBody Verification login) {
		LoginResult result = result(login);
		if (result instanceof LoginResult.Busy busy) {
			throw ProblemException.unavailable("Too many logins are being verified.", busy.retryAfter());
		}
		if (result instanceof LoginResult.Owner owner) {
			return this.accounts.find(owner.account()).map(Verified::of).orElse(Verified.NOBODY);
		}
		return Verified.NOBODY;
	}

	private LoginResult result(Verification login) {
		if (login.apiKey() != null && login.username() == null && login.password() == null) {
			return this.logins.verify(login.apiKey());
		}
		if (login.apiKey() == null && login.username() != null && login.password() != null) {
			return this.logins.verify(login.username(), login.password(), null);
		}
		throw ProblemException.invalid("apiKey", "required", "give either username and password or apiKey");
	}

	/**
	 * A login to be verified.
	 */
	record Verification(@Nullable @Size(max = 1000) String username, @Nullable @Size(max = 4000) String password,
			@Nullable @Size(max = 1000) String apiKey, @Nullable @Size(max = 100) String clientAddress) {

		@Override
		public String toString() {
			return "Verification";
		}

	}

	/**
	 * Whose login it is.
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Verified(boolean valid, @Nullable String accountId, @Nullable String state) {

		private static final Verified NOBODY = new Verified(false, null, null);

		static Verified of(Account account) {
			return new Verified(true, account.id().value(), account.state().name());
		}

	}

}
