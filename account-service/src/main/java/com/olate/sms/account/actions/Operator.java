package com.olate.sms.account.actions;

/**
 * The operator who makes a request. A controller method takes it as an argument.
 */
public record Operator(String username) {

	@Override
	public String toString() {
		return this.username;
	}

}
