package com.olate.sms.account.orders;

import java.util.Optional;

import org.springframework.stereotype.Component;

/**
 * The door for whoever knows that an order was paid. What a payment provider says counts
 * only if the money is what the order costs.
 */
@Component
public class OrderPayments {

	private final Orders orders;

	private final OrderCompletion completion;

	OrderPayments(Orders orders, OrderCompletion completion) {
		this.orders = orders;
		this.completion = completion;
	}

	/**
	 * Completes the order. May be repeated as it is after any failure.
	 * @param by names the payment; another payment has another name
	 */
	public PaymentOutcome paid(String orderId, Price paid, String by) {
		Optional<Order> order = this.orders.find(orderId);
		if (order.isEmpty()) {
			return PaymentOutcome.UNKNOWN_ORDER;
		}
		Price price = order.get().price();
		if (price == null || !price.isSameAs(paid)) {
			return PaymentOutcome.WRONG_PRICE;
		}
		OrderDecision decision = this.completion.complete(orderId, by);
		if (decision instanceof OrderDecision.Done done) {
			return by.equals(done.order().completedBy()) ? PaymentOutcome.COMPLETED : PaymentOutcome.PAID_TWICE;
		}
		return PaymentOutcome.CANCELLED;
	}

}
