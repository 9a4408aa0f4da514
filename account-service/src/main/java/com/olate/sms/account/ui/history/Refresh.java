package com.olate.sms.account.ui.history;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How a list keeps itself fresh: often while messages are on their way, and for some
 * minutes after the page was opened, since an alert takes about a minute. Then it stops,
 * so that a page that is left open does not stay signed in.
 *
 * @param address to ask for the list
 * @param trigger how often, in htmx's words
 * @param seen what is shown now
 */
record Refresh(String address, String trigger, String seen) {

	private static final Duration WATCH = Duration.ofMinutes(5);

	/**
	 * What to do next, or nothing if the list is final.
	 * @param until what the address of the list said, if anything
	 */
	static @Nullable Refresh of(List<EventRow> rows, HistoryFilter filter, boolean newest, @Nullable String until,
			Clock clock) {
		Instant now = clock.instant();
		Instant end = end(until, now);
		boolean watched = now.isBefore(end);
		boolean moving = rows.stream().anyMatch(EventRow::moving);
		if (!newest || (!moving && !watched)) {
			return null;
		}
		String seen = mark(rows);
		String every = (moving && watched) ? "every 2s" : watched ? "every 5s" : "every 30s";
		return new Refresh(filter.address("/list", "until", Long.toString(end.getEpochSecond()), "seen", seen), every,
				seen);
	}

	static String mark(List<EventRow> rows) {
		return Integer.toHexString(rows.stream().map(EventRow::mark).toList().hashCode());
	}

	private static Instant end(@Nullable String until, Instant now) {
		Instant latest = now.plus(WATCH);
		if (until == null || !until.matches("[0-9]{1,12}")) {
			return latest;
		}
		Instant asked = Instant.ofEpochSecond(Long.parseLong(until));
		return asked.isBefore(latest) ? asked : latest;
	}

}
