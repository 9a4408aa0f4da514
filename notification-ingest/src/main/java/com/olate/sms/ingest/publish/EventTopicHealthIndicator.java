package com.olate.sms.ingest.publish;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Ready while the leaders of the event topic answer.
 */
final class EventTopicHealthIndicator implements HealthIndicator {

	private final EventTopic topic;

	EventTopicHealthIndicator(EventTopic topic) {
		this.topic = topic;
	}

	@Override
	public Health health() {
		EventTopic.State state = this.topic.state();
		Health.Builder health = (state == EventTopic.State.REACHED) ? Health.up() : Health.down();
		return health.withDetail("topic", state.name()).build();
	}

}
