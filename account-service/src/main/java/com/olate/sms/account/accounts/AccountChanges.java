package com.olate.sms.account.accounts;

import java.time.ZoneId;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What to change in an account; {@code null} leaves a setting as it is.
 *
 * @param types event types to switch on or off; types not named stay
 * @param sender the new sender; empty for the route's default
 * @param email the new address; empty for none
 */
public record AccountChanges(@Nullable String name, Map<String, Boolean> types, @Nullable String sender,
		@Nullable ZoneId timeZone, @Nullable String email) {

	public AccountChanges {
		types = Map.copyOf(types);
	}

}
