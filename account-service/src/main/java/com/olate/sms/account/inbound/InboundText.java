package com.olate.sms.account.inbound;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A text from a phone as operators read it.
 *
 * @param from the phone; missing where it was erased on request
 * @param to our sender that it was sent to; empty if the carrier did not say
 * @param text missing where it was erased on request
 * @param segment which segment of a longer text it is; missing for a whole text
 * @param accounts those that had texted the phone from that sender, or that it had
 * stopped or started by it before
 */
public record InboundText(String id, Instant at, @Nullable String from, String to, @Nullable String text,
		@Nullable Segment segment, Keyword keyword, @Nullable String route, List<String> accounts) {

	public InboundText {
		accounts = List.copyOf(accounts);
	}

	@Override
	public String toString() {
		return "InboundText[id=" + this.id + ", keyword=" + this.keyword + "]";
	}

}
