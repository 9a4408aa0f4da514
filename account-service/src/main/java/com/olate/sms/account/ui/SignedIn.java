package com.olate.sms.account.ui;

import java.io.Serializable;
import java.time.Instant;

/**
 * What a session remembers of its sign-in, beside whose it is. It ends when the login has
 * another password than then, or none.
 *
 * @param username the login
 * @param passwordSetAt when the password was set that was used
 * @param at when that was
 */
record SignedIn(String username, Instant passwordSetAt, Instant at) implements Serializable {

}
