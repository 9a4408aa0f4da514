package com.olate.sms.account.logins;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Login settings and a clock for tests.
 */
final class TestLogins {

	private TestLogins() {
	}

	static LoginProperties properties() {
		return new LoginProperties(2, Duration.ofSeconds(2), Duration.ofSeconds(60), 3, 3, Duration.ofSeconds(6), 5,
				Duration.ofSeconds(1), Duration.ofDays(30));
	}

	/**
	 * A clock that stands until it is put forward.
	 */
	static final class StandingClock extends Clock {

		private Instant now = Instant.parse("2026-03-01T12:00:00Z");

		void advance(Duration by) {
			this.now = this.now.plus(by);
		}

		@Override
		public Instant instant() {
			return this.now;
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

}
