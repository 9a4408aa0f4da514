package com.olate.sms.account.notices;

/**
 * What a mail is about. Of each there is one mail waiting at most: a newer one says all
 * that an older one would.
 */
enum Topic {

	CREDITS, LOGINS

}
