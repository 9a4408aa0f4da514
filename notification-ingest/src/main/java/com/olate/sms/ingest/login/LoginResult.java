package com.olate.sms.ingest.login;

import java.time.Duration;

/**
 * What became of a login.
 */
public sealed interface LoginResult {

	/**
	 * It is right, and this is the account.
	 */
	record Right(String account) implements LoginResult {
	}

	/**
	 * It is wrong; an unknown username and a wrong password are the same.
	 */
	record Wrong() implements LoginResult {
	}

	/**
	 * Too many wrong ones came before it.
	 */
	record Throttled(Duration retryAfter) implements LoginResult {
	}

	/**
	 * It is not known here, and account-service does not answer.
	 */
	record Unavailable() implements LoginResult {
	}

}
