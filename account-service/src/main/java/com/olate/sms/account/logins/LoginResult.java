package com.olate.sms.account.logins;

import java.time.Duration;

import com.olate.sms.account.accounts.AccountId;

/**
 * How the verification of a login ended.
 */
public sealed interface LoginResult {

	/**
	 * The login of an account's owner.
	 */
	record Owner(AccountId account) implements LoginResult {

	}

	/**
	 * The login of an operator.
	 */
	record OperatorLogin(String username) implements LoginResult {

	}

	/**
	 * Nobody's login; an unknown user and a wrong password look the same.
	 */
	record Wrong() implements LoginResult {

	}

	/**
	 * Too many wrong logins from there: not looked at, to be repeated later.
	 */
	record Throttled(Duration retryAfter) implements LoginResult {

	}

	/**
	 * Too many verifications at once: not looked at, to be repeated later.
	 */
	record Busy(Duration retryAfter) implements LoginResult {

	}

}
