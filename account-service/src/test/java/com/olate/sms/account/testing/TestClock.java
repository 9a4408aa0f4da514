package com.olate.sms.account.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The system's clock, which a test may put forward.
 */
public class TestClock extends Clock {

	private volatile Duration ahead = Duration.ZERO;

	public synchronized void advance(Duration by) {
		this.ahead = this.ahead.plus(by);
	}

	@Override
	public Instant instant() {
		return Clock.systemUTC().instant().plus(this.ahead);
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return this;
	}

}
