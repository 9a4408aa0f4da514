package com.olate.sms.account.testing;

import com.olate.sms.account.accounts.AccountId;

/**
 * An account made for a test, and how to log in to it.
 */
public record TestOwner(AccountId account, String username, String password) {

}
