package com.olate.sms.gateway.delivery;

import java.util.List;

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

}
