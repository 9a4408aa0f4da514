package com.olate.sms.smsc.phone;

import java.time.Instant;

/**
 * A text as a person sees it on a phone.
 *
 * @param at when its last segment arrived
 */
public record PhoneMessage(String from, String to, String text, Instant at, int segments) {

	@Override
	public String toString() {
		return "PhoneMessage[at=" + this.at + ", segments=" + this.segments + "]";
	}

}
