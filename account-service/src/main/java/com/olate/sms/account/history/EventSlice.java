package com.olate.sms.account.history;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A part of a list of events, newest first.
 *
 * @param newer from where newer ones follow, null where there are none
 * @param older from where older ones follow, null where there are none
 * @param searchedTo how far back was looked, where that is not yet all: a rare find in a
 * long history is looked for in steps
 */
public record EventSlice(List<ListedEvent> events, @Nullable EventPlace newer, @Nullable EventPlace older,
		@Nullable Instant searchedTo) {

	public EventSlice {
		events = List.copyOf(events);
	}

}
