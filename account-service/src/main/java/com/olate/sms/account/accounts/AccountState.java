package com.olate.sms.account.accounts;

/**
 * Whether events of an account are sent. A suspended account still accepts logins and
 * events, but sends nothing.
 */
public enum AccountState {

	ACTIVE, SUSPENDED

}
