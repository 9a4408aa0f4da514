package com.olate.sms.gateway.topics;

import java.util.List;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * Alive means: no listener has ended by itself. One that has, after an error of the
 * virtual machine or because another process has its instance id, comes back only with a
 * restart, and until then its share of the commands lies in Kafka.
 */
final class ListenersHealthIndicator implements HealthIndicator {

	private final KafkaListenerEndpointRegistry listeners;

	ListenersHealthIndicator(KafkaListenerEndpointRegistry listeners) {
		this.listeners = listeners;
	}

	@Override
	public Health health() {
		List<String> ended = ended(this.listeners);
		return ended.isEmpty() ? Health.up().build()
				: Health.down().withDetail("reason", "listeners have ended: " + ended).build();
	}

	/**
	 * Those that should run and do not.
	 */
	static List<String> ended(KafkaListenerEndpointRegistry listeners) {
		return listeners.getListenerContainers()
			.stream()
			.filter((container) -> !container.isInExpectedState())
			.map(MessageListenerContainer::getListenerId)
			.sorted()
			.toList();
	}

}
