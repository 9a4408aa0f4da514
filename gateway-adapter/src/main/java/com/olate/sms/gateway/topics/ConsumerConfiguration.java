package com.olate.sms.gateway.topics;

import java.util.Map;

import org.apache.kafka.clients.consumer.Consumer;

import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;

/**
 * The consumers of all listeners, with Boot's properties and our start rule.
 */
@Configuration(proxyBeanMethods = false)
class ConsumerConfiguration {

	@Bean
	ConsumerFactory<Object, Object> consumerFactory(KafkaProperties properties) {
		return new DefaultKafkaConsumerFactory<>(properties.buildConsumerProperties()) {
			@Override
			protected Consumer<Object, Object> createRawConsumer(Map<String, Object> configs) {
				return new EarliestWhereUncommitted<>(configs);
			}
		};
	}

}
