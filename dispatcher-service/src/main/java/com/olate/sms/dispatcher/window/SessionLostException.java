package com.olate.sms.dispatcher.window;

/**
 * The Kafka clients of this session can no longer be used: close them and start again
 * from the committed offsets.
 */
final class SessionLostException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	SessionLostException(String message, Throwable cause) {
		super(message, cause);
	}

}
