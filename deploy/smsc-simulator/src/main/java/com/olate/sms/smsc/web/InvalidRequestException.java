package com.olate.sms.smsc.web;

/**
 * A request that cannot be answered, with the field to change.
 */
class InvalidRequestException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String field;

	private final String code;

	InvalidRequestException(String field, String code, String message) {
		super(message);
		this.field = field;
		this.code = code;
	}

	String field() {
		return this.field;
	}

	String code() {
		return this.code;
	}

}
