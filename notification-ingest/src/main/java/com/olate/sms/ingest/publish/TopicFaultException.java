package com.olate.sms.ingest.publish;

import java.io.Serial;

/**
 * The topic is not as it has to be, and only an operator can change it.
 */
final class TopicFaultException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	TopicFaultException(String message) {
		super(message);
	}

}
