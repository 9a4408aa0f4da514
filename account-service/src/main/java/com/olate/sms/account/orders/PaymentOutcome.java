package com.olate.sms.account.orders;

/**
 * What became of a payment for an order.
 */
public enum PaymentOutcome {

	/** The credits are on the account, since now or since an earlier report of it. */
	COMPLETED,
	/** Somebody or another payment had completed the order; nothing changed. */
	PAID_TWICE,
	/** The order has another price, or none; nothing changed. */
	WRONG_PRICE,
	/** The order was cancelled and stays so. */
	CANCELLED,
	/** There is no such order. */
	UNKNOWN_ORDER

}
