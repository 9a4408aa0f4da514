package com.olate.sms.gateway.delivery;

import java.util.List;

import com.olate.sms.gateway.carrier.CarrierState;

/**
 * How a route stands, for operators and other services: an item of
 * {@code routes.schema.json}.
 *
 * @param name its name in results and metrics
 * @param transport how messages leave
 * @param state whether it takes messages
 * @param binds its connections
 * @param paused whether an operator paused it
 * @param waiting messages in the database that wait for it
 * @param rate segments that may go in a second
 * @param reason why it is as it is, for people
 * @param window submits that may be without an answer
 * @param inFlight submits without a recorded answer
 * @param priority among routes with equally long prefixes the lowest goes first
 * @param prefixes beginnings of the numbers it serves, empty for all
 */
public record RouteView(String name, String transport, CarrierState state, Binds binds, boolean paused, long waiting,
		int rate, String reason, int window, int inFlight, int priority, List<String> prefixes) {

	public RouteView {
		prefixes = List.copyOf(prefixes);
	}

	/**
	 * Connections.
	 *
	 * @param up how many are there
	 * @param total how many there should be
	 */
	public record Binds(int up, int total) {
	}

}
