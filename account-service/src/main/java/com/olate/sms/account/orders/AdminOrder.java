package com.olate.sms.account.orders;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An order as operators see it.
 *
 * @param completedBy the operator who completed it first
 */
public record AdminOrder(String id, String accountId, long credits, OrderState state, Instant at,
		@Nullable String completedBy) {

	static AdminOrder of(Order order) {
		return new AdminOrder(order.id(), order.account().value(), order.credits(), order.shownState(), order.at(),
				order.completedBy());
	}

}
