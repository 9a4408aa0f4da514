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
@EnableConfigurationProperties({ TopicsProperties.class, IdentityProperties.class })
class PublishConfiguration {

	private static final int ADMIN_TIMEOUT_MS = 5000;

	@Bean
	Topic notificationEvents(TopicsProperties properties) {
		return new TopicsCatalog(properties).events();
	}

	@Bean
	EventTopic eventTopic(Topic topic, TopicsProperties properties, IdentityProperties identities, KafkaAdmin kafka,
			ProducerFactory<String, byte[]> producers) {
		Map<String, Object> config = new HashMap<>(kafka.getConfigurationProperties());
		config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ADMIN_TIMEOUT_MS);
		config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ADMIN_TIMEOUT_MS);
		return new EventTopic(new TopicPreparation(topic, properties.create(), identities.identityRetention()),
				() -> Admin.create(config), () -> producers.createProducer().partitionsFor(topic.name()));
	}

	@Bean
	EventPublisher eventPublisher(ProducerFactory<String, byte[]> producers, Topic topic, EventTopic state,
			MeterRegistry registry) {
		return new EventPublisher(producers, topic.name(), state::isPrepared, new PublishMetrics(registry));
	}

	@Bean
	HealthIndicator kafkaHealthIndicator(EventTopic topic) {
		return new EventTopicHealthIndicator(topic);
	}

}
