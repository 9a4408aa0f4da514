package com.olate.sms.account.logins;

import java.io.Serial;
import java.time.Duration;

/**
 * Too many passwords are being hashed: repeat the request as it is, a little later.
 */
public final class BusyException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final Duration retryAfter;

	BusyException(Duration retryAfter) {
		super("too many passwords are being verified", null, false, false);
		this.retryAfter = retryAfter;
	}

	public Duration retryAfter() {
		return this.retryAfter;
	}

}
