package com.olate.sms.gateway.inbound;

import java.util.Locale;

/**
 * What a phone may ask of us, whatever account the messages were from.
 */
enum Keyword {

	/** No more messages from this sender. */
	STOP,

	/** Messages from this sender again. */
	START,

	/** Who is this? */
	HELP;

	/** The value as a metric's tag. */
	String tag() {
		return name().toLowerCase(Locale.ROOT);
	}

}
