package com.olate.sms.gateway.delivery;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Tells a route that is down from one that is just binding again. Safe for use by several
 * threads.
 */
final class Downtime {

	private final Duration patience;

	private @Nullable Instant closedSince;

	Downtime(Duration patience) {
		this.patience = patience;
	}

	/** Whether it has been closed for longer than the patience lasts. */
	synchronized boolean isDown(boolean closed, Instant now) {
		if (!closed) {
			this.closedSince = null;
			return false;
		}
		Instant since = (this.closedSince != null) ? this.closedSince : now;
		this.closedSince = since;
		return !now.isBefore(since.plus(this.patience));
	}

}
