package com.olate.sms.account.history;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Which events of an account are wanted; what is {@code null} does not narrow the list.
 *
 * @param from the earliest {@code at}, inclusive
 * @param to the first {@code at} that is too late
 */
record EventFilter(@Nullable EventState state, @Nullable String eventId, @Nullable Instant from, @Nullable Instant to) {

}
