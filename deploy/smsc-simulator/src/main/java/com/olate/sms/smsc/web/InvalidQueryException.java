package com.olate.sms.smsc.web;

/**
 * A query string that cannot be answered, with the parameter to change.
 */
class InvalidQueryException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String field;

	private final String code;

	InvalidQueryException(String field, String code, String message) {
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
