package com.olate.sms.gateway.topics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.kafka.config.KafkaListenerEndpointRegistry;

/**
 * Figures of the Kafka listeners that should be zero.
 */
final class ListenerMetrics {

	private final Counter offsetsLost;

	ListenerMetrics(MeterRegistry meters, KafkaListenerEndpointRegistry listeners) {
		this.offsetsLost = Counter.builder("olate.gateway.offsets.lost")
			.description("Partitions whose committed offset was not in the log any more")
			.register(meters);
		Gauge.builder("olate.gateway.listeners.ended", listeners, (all) -> ListenersHealthIndicator.ended(all).size())
			.description("Listeners that have ended by themselves and need a restart")
			.register(meters);
	}

	Counter offsetsLost() {
		return this.offsetsLost;
	}

}
