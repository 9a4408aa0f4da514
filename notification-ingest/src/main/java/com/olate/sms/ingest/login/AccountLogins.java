package com.olate.sms.ingest.login;

import java.util.concurrent.CompletableFuture;

/**
 * The owner of all logins: account-service.
 */
interface AccountLogins {

	/**
	 * Asks whether a login is right. The future never fails.
	 */
	CompletableFuture<Verification> verify(Credentials credentials, String address);

	/**
	 * What account-service said.
	 */
	sealed interface Verification {

		/** The login is wrong. */
		Verification WRONG = new Wrong();

		/**
		 * The login is right, and this is whose it is.
		 */
		record Right(String account) implements Verification {
		}

		/**
		 * The login is wrong.
		 */
		record Wrong() implements Verification {
		}

		/**
		 * No answer: no connection, a time-out, or a failure on its side.
		 */
		record NoAnswer(String cause) implements Verification {
		}

		/**
		 * An answer that makes no sense, such as a refusal of our own service token.
		 */
		record Nonsense(String cause) implements Verification {
		}

	}

}
