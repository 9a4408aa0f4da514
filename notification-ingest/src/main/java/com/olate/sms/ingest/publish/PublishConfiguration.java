package com.olate.sms.ingest.publish;

import java.util.HashMap;
import java.util.Map;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.ProducerFactory;

/**
 * Puts the way to Kafka together.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ TopicProperties.class, IdentityProperties.class })
class PublishConfiguration {

	private static final int ADMIN_TIMEOUT_MS = 5000;

	@Bean
	TopicSpec eventTopicSpec(TopicProperties properties) {
		return TopicSpec.read(properties);
	}

	@Bean
	EventTopic eventTopic(TopicSpec spec, TopicProperties properties, IdentityProperties identities, KafkaAdmin kafka,
			ProducerFactory<String, byte[]> producers) {
		Map<String, Object> config = new HashMap<>(kafka.getConfigurationProperties());
		config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ADMIN_TIMEOUT_MS);
		config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ADMIN_TIMEOUT_MS);
		return new EventTopic(new TopicPreparation(spec, properties.create(), identities.maxTopicRetention()),
				() -> Admin.create(config), () -> producers.createProducer().partitionsFor(spec.name()));
	}

	@Bean
	EventPublisher eventPublisher(ProducerFactory<String, byte[]> producers, TopicSpec spec, EventTopic topic,
			MeterRegistry registry) {
		return new EventPublisher(producers, spec.name(), topic::isPrepared, new PublishMetrics(registry));
	}

	@Bean
	HealthIndicator kafkaHealthIndicator(EventTopic topic) {
		return new EventTopicHealthIndicator(topic);
	}

}
