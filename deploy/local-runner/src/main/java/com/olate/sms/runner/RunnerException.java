package com.olate.sms.runner;

/**
 * Why something cannot be done, in a sentence that says what to change.
 */
final class RunnerException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	RunnerException(String message) {
		super(message);
	}

}
