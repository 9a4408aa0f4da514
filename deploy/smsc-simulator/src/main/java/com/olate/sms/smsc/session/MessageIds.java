package com.olate.sms.smsc.session;

import java.time.Instant;

/**
 * Message ids, decimal and rising; a later start of the SMSC does not use an earlier
 * one's again, as long as both take fewer than 100,000 messages a second.
 */
final class MessageIds {

	private static final long PER_SECOND = 100_000;

	private long last;

	MessageIds(Instant start) {
		this.last = start.getEpochSecond() * PER_SECOND;
	}

	String next() {
		this.last++;
		return Long.toString(this.last);
	}

}
