package com.olate.sms.dispatcher.window;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Alive means: the loop's thread has not died, which only a restart would cure.
 */
final class LoopHealthIndicator implements HealthIndicator {

	private final WindowLifecycle lifecycle;

	LoopHealthIndicator(WindowLifecycle lifecycle) {
		this.lifecycle = lifecycle;
	}

	@Override
	public Health health() {
		return this.lifecycle.hasDied() ? Health.down().withDetail("reason", "the loop has died").build()
				: Health.up().build();
	}

}
