package com.olate.sms.account.inbound;

import java.time.Instant;

import com.olate.sms.account.contacts.Msisdn;
import org.jspecify.annotations.Nullable;

/**
 * A text that a phone sent.
 *
 * @param id the same for every repeat of it
 * @param to our sender that it was sent to; empty if the carrier did not say
 * @param segment which segment of a longer text it is; null for a whole text
 * @param at when the gateway received it, never later than Kafka did
 */
record InboundMessage(String id, Msisdn from, String to, String text, @Nullable Segment segment, Keyword keyword,
		@Nullable String route, Instant at) {

	@Override
	public String toString() {
		return "InboundMessage[id=" + this.id + ", from=" + this.from.masked() + ", keyword=" + this.keyword + "]";
	}

}
