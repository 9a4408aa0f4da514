package com.olate.sms.ingest.login;

/**
 * What a caller logs in with. Never prints what is secret.
 */
public sealed interface Credentials {

	/**
	 * Customer System username and password.
	 */
	record Password(String username, String password) implements Credentials {

		/** The most characters that account-service takes. */
		private static final int MAX_USERNAME = 1000;

		private static final int MAX_PASSWORD = 4000;

		/**
		 * Whether account-service could know such a login at all.
		 */
		boolean isPlausible() {
			return this.username.length() <= MAX_USERNAME && this.password.length() <= MAX_PASSWORD
					&& isPrintable(this.username) && isPrintable(this.password);
		}

		private static boolean isPrintable(String text) {
			return text.chars().noneMatch(Character::isISOControl);
		}

		@Override
		public String toString() {
			return "Password[username=***, password=***]";
		}

	}

	/**
	 * An API key of an account.
	 */
	record ApiKey(String key) implements Credentials {

		@Override
		public String toString() {
			return "ApiKey[***]";
		}

	}

}
