package com.olate.sms.account.routes;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * All routes, or why nothing is known of them.
 *
 * @param reachable whether the gateway answered
 * @param detail why not, for people; empty if it did
 * @param paused whether an operator paused all sending
 * @param pauseReason who did and why; empty while it is not
 */
public record Routes(List<RouteStanding> items, boolean reachable, String detail, boolean paused, String pauseReason) {

	public Routes {
		items = List.copyOf(items);
	}

	static Routes unreachable(String detail) {
		return new Routes(List.of(), false, detail, false, "");
	}

	/**
	 * The routes that take nothing.
	 */
	@JsonIgnore
	public List<RouteStanding> down() {
		return this.items.stream().filter((route) -> !route.isUp()).toList();
	}

}
