package com.olate.sms.gateway.inbound;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.olate.sms.gateway.store.KnownText;
import org.jspecify.annotations.Nullable;

/**
 * Tells a text that a carrier hands over again from one that was written again: nothing
 * in SMPP does. The same words from the same phone to the same address within a quarter
 * of an hour are the same text, unless the phone has said START or STOP in between. After
 * a STOP a START counts as a repeat for a minute still: in doubt a phone is stopped.
 */
final class Repeats {

	static final Duration WITHIN = Duration.ofMinutes(15);

	static final Duration WITHIN_AFTER_STOP = Duration.ofMinutes(1);

	private static final int KEPT = 10;

	private Repeats() {
	}

	/** The text as it came first; empty if it is new. */
	static Optional<KnownText> first(List<KnownText> known, String content, Instant now) {
		return known.stream()
			.filter((text) -> text.content().equals(content) && text.at().plus(WITHIN).isAfter(now))
			.findFirst();
	}

	/** What is known once a new text has come. */
	static List<KnownText> with(List<KnownText> known, KnownText text, @Nullable Keyword keyword) {
		List<KnownText> all = new ArrayList<>(known);
		if (keyword == Keyword.START) {
			all.clear();
		}
		else if (keyword == Keyword.STOP) {
			all.removeIf((earlier) -> !earlier.at().plus(WITHIN_AFTER_STOP).isAfter(text.at()));
		}
		all.removeIf((earlier) -> earlier.content().equals(text.content()));
		all.add(text);
		return List.copyOf(all.subList(Math.max(0, all.size() - KEPT), all.size()));
	}

}
