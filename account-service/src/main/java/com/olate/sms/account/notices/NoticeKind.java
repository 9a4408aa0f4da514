package com.olate.sms.account.notices;

/**
 * What an owner is told by e-mail.
 */
enum NoticeKind {

	/** Credits no longer last for one alert to everybody. */
	LOW_CREDITS,
	/** There are none left. */
	NO_CREDITS,
	/** Credits were added after one of the two. */
	CREDITS_BACK,
	/** Somebody logs in with a wrong password. */
	WRONG_LOGINS

}
