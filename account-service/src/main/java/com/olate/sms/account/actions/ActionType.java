package com.olate.sms.account.actions;

/**
 * What operators change.
 */
public enum ActionType {

	ACCOUNT_CREATED, ACCOUNT_SUSPENDED, ACCOUNT_RESUMED, PASSWORD_SET, CREDITS_GRANTED, CREDITS_ADJUSTED,
	ORDER_COMPLETED, ORDER_CANCELLED

}
