package com.olate.sms.ingest.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The dispatcher's windows: boundaries are the multiples of the window's length since the
 * epoch, so that everybody computes the same ones.
 */
record Windows(Clock clock, Duration length) {

	/**
	 * When the window closes that is open now.
	 */
	Instant closesAt() {
		long millis = this.length.toMillis();
		return Instant.ofEpochMilli((Math.floorDiv(this.clock.millis(), millis) + 1) * millis);
	}

}
