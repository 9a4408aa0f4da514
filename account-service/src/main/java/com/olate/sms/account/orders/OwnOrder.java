package com.olate.sms.account.orders;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * An order as its owner sees it.
 *
 * @param price that it was placed at; missing where the number of credits was no package
 */
public record OwnOrder(String id, long credits, OrderState state, Instant at,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Price price) {

	static OwnOrder of(Order order) {
		return new OwnOrder(order.id(), order.credits(), order.shownState(), order.at(), order.price());
	}

}
