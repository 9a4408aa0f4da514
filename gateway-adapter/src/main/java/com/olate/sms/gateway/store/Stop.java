package com.olate.sms.gateway.store;

import java.time.Instant;
import java.util.Locale;

/**
 * The latest that a phone has said about messages from one sender.
 *
 * @param sender the address that it wrote to, in its plain form; empty if nobody knows
 * @param msisdn the phone
 * @param stopped whether it wants no more; else it wants them again
 * @param at when it said so
 */
public record Stop(String sender, String msisdn, boolean stopped, Instant at) {

	public Stop {
		sender = plain(sender);
	}

	/** Whether this is to be believed and not the other. */
	public boolean isAfter(Stop other) {
		return this.at.isAfter(other.at) || (this.at.equals(other.at) && this.stopped);
	}

	/**
	 * The form in which senders are compared: carriers write numbers with and without a
	 * plus or leading zeros, and names in capitals or not.
	 */
	public static String plain(String sender) {
		return sender.strip().toUpperCase(Locale.ROOT).replaceFirst("^[+0]+(?=.)", "");
	}

}
