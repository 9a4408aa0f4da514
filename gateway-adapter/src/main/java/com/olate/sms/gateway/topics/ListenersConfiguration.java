package com.olate.sms.gateway.topics;

import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.boot.kafka.autoconfigure.DefaultKafkaConsumerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;

/**
 * Where listeners start, and whether they still run.
 */
@Configuration(proxyBeanMethods = false)
class ListenersConfiguration {

	@Bean
	ListenerMetrics listenerMetrics(MeterRegistry meters, KafkaListenerEndpointRegistry listeners) {
		return new ListenerMetrics(meters, listeners);
	}

	@Bean
	ListenersHealthIndicator listenersHealthIndicator(KafkaListenerEndpointRegistry listeners) {
		return new ListenersHealthIndicator(listeners);
	}

	@Bean
	DefaultKafkaConsumerFactoryCustomizer startingOffsets(ListenerMetrics metrics) {
		return (factory) -> addStartingOffsets(factory, metrics);
	}

	@SuppressWarnings("unchecked")
	private static void addStartingOffsets(DefaultKafkaConsumerFactory<?, ?> factory, ListenerMetrics metrics) {
		((DefaultKafkaConsumerFactory<Object, Object>) factory)
			.addPostProcessor(new StartingOffsets(metrics.offsetsLost()));
	}

}
