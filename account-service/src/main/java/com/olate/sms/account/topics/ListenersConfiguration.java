package com.olate.sms.account.topics;

import java.util.Map;

import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.boot.kafka.autoconfigure.DefaultKafkaConsumerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * What all listeners of this service have in common. A listener deals with records that
 * it cannot use; what it throws is trouble of the store or of Kafka, and such a record is
 * offered again until it works.
 */
@Configuration(proxyBeanMethods = false)
class ListenersConfiguration {

	private static final long FIRST_PAUSE_MILLIS = 200;

	private static final long LONGEST_PAUSE_MILLIS = 30_000;

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

	@Bean
	CommonErrorHandler offerAgainUntilItWorks() {
		ExponentialBackOff pauses = new ExponentialBackOff(FIRST_PAUSE_MILLIS, 2);
		pauses.setMaxInterval(LONGEST_PAUSE_MILLIS);
		DefaultErrorHandler handler = new DefaultErrorHandler(pauses);
		handler.setClassifications(Map.of(), true);
		return handler;
	}

	@SuppressWarnings("unchecked")
	private static void addStartingOffsets(DefaultKafkaConsumerFactory<?, ?> factory, ListenerMetrics metrics) {
		((DefaultKafkaConsumerFactory<Object, Object>) factory)
			.addPostProcessor(new StartingOffsets(metrics.offsetsLost()));
	}

}
