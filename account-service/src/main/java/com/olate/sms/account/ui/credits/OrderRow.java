package com.olate.sms.account.ui.credits;

import java.time.Instant;

import com.olate.sms.account.orders.OrderState;
import com.olate.sms.account.orders.OwnOrder;
import com.olate.sms.account.ui.Sentences;
import com.olate.sms.account.ui.Word;

/**
 * An order as a page shows it.
 *
 * @param price in words, {@code as agreed} where the number of credits was no package
 * @param open whether it can still be cancelled
 */
record OrderRow(String id, String credits, String price, Word state, boolean open, Instant at) {

	static OrderRow of(OwnOrder order) {
		return new OrderRow(order.id(), Sentences.count(order.credits(), "credit", "credits"),
				(order.price() != null) ? order.price().toString() : "as agreed", word(order.state()),
				order.state() == OrderState.AWAITING_PAYMENT, order.at());
	}

	private static Word word(OrderState state) {
		return switch (state) {
			case AWAITING_PAYMENT -> new Word("Waiting for payment", "wait", "order");
			case COMPLETED -> new Word("Paid, credits added", "good", "order");
			case CANCELLED -> new Word("Cancelled", "off", "order");
		};
	}

}
