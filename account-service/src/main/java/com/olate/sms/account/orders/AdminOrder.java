package com.olate.sms.account.orders;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * An order as operators see it.
 *
 * @param completedBy the operator or payment that completed it first
 * @param price that it was placed at; missing where the number of credits was no package
 */
public record AdminOrder(String id, String accountId, long credits, OrderState state, Instant at,
		@Nullable String completedBy, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Price price) {

	static AdminOrder of(Order order) {
		return new AdminOrder(order.id(), order.account().value(), order.credits(), order.shownState(), order.at(),
				order.completedBy(), order.price());
	}

}
