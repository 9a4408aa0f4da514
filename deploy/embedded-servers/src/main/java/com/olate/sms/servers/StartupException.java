package com.olate.sms.servers;

/**
 * Why the servers cannot start, in a sentence that says what to change.
 */
final class StartupException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	StartupException(String message) {
		super(message);
	}

}
