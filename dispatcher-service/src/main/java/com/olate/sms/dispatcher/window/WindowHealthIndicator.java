package com.olate.sms.dispatcher.window;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Ready means: the loop runs and polls, nobody else takes its place all the time, and all
 * its partitions are read.
 */
final class WindowHealthIndicator implements HealthIndicator {

	/** Longer than a reserve call and a commit in doubt together. */
	private static final Duration OLDEST_POLL = Duration.ofMinutes(2);

	private final WindowState state;

	private final Clock clock;

	WindowHealthIndicator(WindowState state, Clock clock) {
		this.state = state;
		this.clock = clock;
	}

	@Override
	public Health health() {
		Instant now = this.clock.instant();
		if (!this.state.isAlive()) {
			return down("the loop does not run");
		}
		if (this.state.isFencedTooOften(now)) {
			return down("fenced three times in five minutes: is olate.instance-id used by two processes?");
		}
		if (!this.state.blocked().isEmpty()) {
			return down("partitions are not read: " + this.state.blocked());
		}
		if (!this.state.isJoined()) {
			return down("not connected to Kafka");
		}
		Duration age = this.state.pollAge(now).orElse(Duration.ZERO);
		if (age.compareTo(OLDEST_POLL) > 0) {
			return down("the last poll was " + age.toSeconds() + " s ago");
		}
		return Health.up().withDetail("windowLagSeconds", this.state.lag(now).toSeconds()).build();
	}

	private static Health down(String reason) {
		return Health.down().withDetail("reason", reason).build();
	}

}
