package com.olate.sms.account.contacts;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The beginnings of numbers that this installation texts; {@code *} stands for all.
 * Whoever allows nothing sends nothing.
 *
 * @param prefixes country codes, or longer beginnings
 */
public record AllowedCountries(List<String> prefixes) {

	private static final String ALL = "*";

	private static final Pattern PREFIX = Pattern.compile("\\*|[1-9][0-9]{0,14}");

	public AllowedCountries {
		prefixes.forEach((prefix) -> {
			if (!PREFIX.matcher(prefix).matches()) {
				throw new IllegalArgumentException(
						"olate.allowed-countries has neither * nor the beginning of a number: " + prefix);
			}
		});
		prefixes = List.copyOf(prefixes);
	}

	public boolean allows(Msisdn msisdn) {
		return this.prefixes.stream().anyMatch((prefix) -> prefix.equals(ALL) || msisdn.value().startsWith(prefix));
	}

	/**
	 * Whether some numbers of a country are allowed, though not all.
	 * @param callingCode of the country
	 */
	boolean allowsSomeOf(String callingCode) {
		return this.prefixes.stream().anyMatch((prefix) -> prefix.startsWith(callingCode));
	}

	boolean allowsNothing() {
		return this.prefixes.isEmpty();
	}

}
