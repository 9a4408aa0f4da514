package com.olate.sms.account.orders;

/**
 * How far an order is. It leaves {@code AWAITING_PAYMENT} once and never comes back.
 */
public enum OrderState {

	AWAITING_PAYMENT, COMPLETED, CANCELLED

}
