package com.olate.sms.gateway.route;

import java.util.Locale;

/**
 * How messages of a route leave.
 */
enum Transport {

	SMPP,

	/** By a profile under {@code olate.gateway.http-profiles}. */
	HTTP,

	/** Into the log; nothing is sent. */
	LOG;

	/** The value in what operators see. */
	String tag() {
		return name().toLowerCase(Locale.ROOT);
	}

}
