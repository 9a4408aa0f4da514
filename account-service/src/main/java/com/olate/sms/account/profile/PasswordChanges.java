package com.olate.sms.account.profile;

import com.olate.sms.account.accounts.Account;
import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.accounts.Accounts;
import com.olate.sms.account.logins.LoginResult;
import com.olate.sms.account.logins.LoginVerification;
import com.olate.sms.account.logins.Logins;
import com.olate.sms.account.logins.Password;
import com.olate.sms.account.web.ProblemException;

import org.springframework.stereotype.Component;

/**
 * Owners' changes of their own password. Who guesses the present one is slowed down as at
 * the door, since a login by API key, or a browser left open, is no proof of it.
 */
@Component
public class PasswordChanges {

	private final Accounts accounts;

	private final Logins logins;

	private final LoginVerification verification;

	PasswordChanges(Accounts accounts, Logins logins, LoginVerification verification) {
		this.accounts = accounts;
		this.logins = logins;
		this.verification = verification;
	}

	/**
	 * Changes it; sessions that began with the old one have ended then.
	 * @param address whose wrong guesses are counted
	 * @throws ProblemException if the new one may not be set, the present one is wrong,
	 * or it cannot be compared now
	 */
	public void change(AccountId id, String current, String next, String address) {
		Account account = this.accounts.find(id).orElseThrow(ProblemException::notFound);
		Password.Checked checked = Password.of(next, account.username());
		if (checked instanceof Password.Refused refused) {
			throw ProblemException.invalid("new", refused.code(), refused.message());
		}
		knows(account, current, address);
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

}
