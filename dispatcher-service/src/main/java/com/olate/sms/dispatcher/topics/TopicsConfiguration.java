package com.olate.sms.dispatcher.topics;

import java.time.Duration;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * Names the topics and readies them before anything else starts.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TopicsProperties.class)
class TopicsConfiguration {

	@Bean
	TopicsCatalog topicsCatalog(TopicsProperties properties) {
		return new TopicsCatalog(properties);
	}

	@Bean
	Topics topics(TopicsCatalog catalog) {
		return Topics.named(catalog);
	}

	@Bean
	TopicsAtStart topicsAtStart(TopicsCatalog catalog, TopicsProperties properties,
			@Value("${olate.identity-retention:30d}") Duration identityRetention, KafkaAdmin kafka) {
		return new TopicsAtStart(catalog, properties, identityRetention, kafka);
	}

}
