package com.olate.sms.account.orders;

/**
 * How the completion or cancellation of an order ended.
 */
sealed interface OrderDecision {

	/**
	 * The order is as asked for, since now or since an earlier request.
	 *
	 * @param order as it is now
	 */
	record Done(Order order) implements OrderDecision {
	}

	/**
	 * The order had gone the other way before; nothing changed.
	 *
	 * @param order as it is now
	 */
	record TooLate(Order order) implements OrderDecision {
	}

	/**
	 * There is no such order.
	 */
	record NotFound() implements OrderDecision {
	}

}
