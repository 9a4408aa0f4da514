package com.olate.sms.gateway.delivery;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.olate.sms.gateway.correlation.Notation;

/**
 * All ways to send messages.
 *
 * @param list each of them, with a name of its own
 */
public record Routes(List<Route> list) {

	public Routes {
		if (list.isEmpty()) {
			throw new IllegalArgumentException("There is no route");
		}
		list = List.copyOf(list);
	}

	/**
	 * How carriers write ids in receipts, by carrier account.
	 * @throws IllegalStateException if two routes with one login say otherwise
	 */
	public Map<String, Notation> notations() {
		return this.list.stream()
			.collect(Collectors.toMap((route) -> route.carrier().account(), Route::notation, (one, other) -> {
				if (one != other) {
					throw new IllegalStateException("Routes with the same login at the same SMSC get its receipts"
							+ " together: their smpp.notation must be the same, not " + one + " and " + other);
				}
				return one;
			}));
	}

}
