package com.olate.sms.account.history;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;

import com.olate.sms.account.accounts.AccountId;

/**
 * Where an event stands in the list of events, newest first: lists go on from a place, so
 * that what arrives meanwhile moves nothing.
 *
 * @param at when it was decided, in whole milliseconds
 */
public record EventPlace(Instant at, EventKey key) implements Comparable<EventPlace> {

	private static final Comparator<EventPlace> NEWEST_FIRST = Comparator.comparing(EventPlace::at)
		.reversed()
		.thenComparing((place) -> place.key().value());

	public EventPlace {
		at = at.truncatedTo(ChronoUnit.MILLIS);
	}

	static EventPlace of(EventDocument event) {
		return new EventPlace(event.at(), event.key());
	}

	/**
	 * Reads what {@link #toString} wrote; nothing if it is no place of this account.
	 */
	public static Optional<EventPlace> parse(AccountId account, String text) {
		int dot = text.indexOf('.');
		if (dot < 1 || !text.matches("[0-9]{1,15}[.][A-Za-z0-9_~-]{8,100}")) {
			return Optional.empty();
		}
		return Optional.of(new EventPlace(Instant.ofEpochMilli(Long.parseLong(text.substring(0, dot))),
				EventKey.ofPath(account, text.substring(dot + 1))));
	}

	@Override
	public int compareTo(EventPlace other) {
		return NEWEST_FIRST.compare(this, other);
	}

	/**
	 * As it stands in an address; it does not name the account.
	 */
	@Override
	public String toString() {
		return this.at.toEpochMilli() + "." + this.key.path();
	}

	/**
	 * Which way a list goes on.
	 */
	public enum Direction {

		OLDER, NEWER;

		Comparator<EventPlace> order() {
			return (this == OLDER) ? Comparator.naturalOrder() : Comparator.reverseOrder();
		}

	}

}
