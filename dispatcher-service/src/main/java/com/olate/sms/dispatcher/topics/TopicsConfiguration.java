package com.olate.sms.dispatcher.topics;

import java.time.Duration;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Names the topics and readies them before anything else starts.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TopicsProperties.class)
class TopicsConfiguration {

	private static final Duration MARGIN = Duration.ofDays(7);

	@Bean
	Topics topics(TopicsProperties properties) {
		return Topics.named(properties);
	}

	@Bean
	TopicsAtStart topicsAtStart(KafkaProperties kafka, TopicsProperties properties, Topics topics,
			@Value("${olate.identity-retention:30d}") Duration identityRetention) {
		return new TopicsAtStart(kafka, properties, topics, identityRetention.minus(MARGIN));
	}

}
