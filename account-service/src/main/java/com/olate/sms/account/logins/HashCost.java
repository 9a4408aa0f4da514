package com.olate.sms.account.logins;

/**
 * What the hash of a password costs who guesses at it, and us at each login.
 *
 * @param memoryKib the memory it needs
 * @param passes how often it goes over that memory
 */
record HashCost(int memoryKib, int passes) {

	/** What OWASP recommends for Argon2id with one lane. */
	static final HashCost RECOMMENDED = new HashCost(19 * 1024, 2);

}
