package com.olate.sms.gateway.routing;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Which numbers a route serves.
 *
 * @param route its name: lower-case letters, digits and hyphens
 * @param priority among routes with equally long prefixes the lowest goes first
 * @param prefixes beginnings of the numbers, empty for all
 */
public record RouteRule(String route, int priority, List<String> prefixes) {

	private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

	private static final Pattern PREFIX = Pattern.compile("[1-9][0-9]{0,14}");

	public RouteRule {
		if (!NAME.matcher(route).matches()) {
			throw new IllegalArgumentException(
					"A route's name is 1 to 40 lower-case letters, digits and hyphens: " + route);
		}
		prefixes.forEach((prefix) -> {
			if (!PREFIX.matcher(prefix).matches()) {
				throw new IllegalArgumentException(
						"A prefix of route " + route + " is not the beginning of a number in E.164 digits: " + prefix);
			}
		});
		prefixes = List.copyOf(prefixes);
	}

	/** Length of the longest prefix that fits; empty if the route does not serve it. */
	OptionalInt fit(String msisdn) {
		if (this.prefixes.isEmpty()) {
			return OptionalInt.of(0);
		}
		return this.prefixes.stream().filter(msisdn::startsWith).mapToInt(String::length).max();
	}

}
