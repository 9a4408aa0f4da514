package com.olate.sms.account.accounts;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A customer account and its settings, as they were when it was read.
 *
 * @param typesOff the event types its owner has switched off; every other type is on
 * @param sender the originating address of its messages, or {@code null} for the route's
 * default
 */
public record Account(AccountId id, String username, String name, AccountState state, Set<String> typesOff,
		@Nullable String sender, ZoneId timeZone, @Nullable String email, Instant createdAt) {

	public Account {
		typesOff = Set.copyOf(typesOff);
	}

	public boolean isSuspended() {
		return this.state == AccountState.SUSPENDED;
	}

	/**
	 * Whether events of the type are wanted.
	 */
	public boolean wants(String eventType) {
		return !this.typesOff.contains(eventType);
	}

}
