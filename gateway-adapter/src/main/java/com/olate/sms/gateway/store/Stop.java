package com.olate.sms.gateway.store;

import java.time.Instant;
import java.util.Locale;

/**
 * The latest that a phone has said about messages from one sender. Senders are the same
 * whatever their case.
 *
 * @param sender the address that it wrote to
 * @param msisdn the phone
 * @param stopped whether it wants no more; else it wants them again
 * @param at when it said so
 */
public record Stop(String sender, String msisdn, boolean stopped, Instant at) {

	public Stop {
		sender = sender.toUpperCase(Locale.ROOT);
	}

	/** Whether this is to be believed and not the other. */
	public boolean isAfter(Stop other) {
		return this.at.isAfter(other.at) || (this.at.equals(other.at) && this.stopped);
	}

}
