package com.olate.sms.gateway.carrier;

import java.util.Locale;

/**
 * What operators have to put right.
 */
public enum Fault {

	/** The carrier did not like what we sent. */
	OURS,

	/** The carrier does not know our login. */
	LOGIN,

	/** The carrier says that the bind may not submit. */
	BIND;

	/** The value as a metric's tag. */
	public String tag() {
		return name().toLowerCase(Locale.ROOT);
	}

}
