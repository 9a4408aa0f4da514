package com.olate.sms.gateway.result;

import java.time.Clock;

import com.olate.sms.gateway.store.Submissions;
import com.olate.sms.gateway.topics.TopicsCatalog;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaOperations;

/**
 * The way out to {@code delivery-results}.
 */
@Configuration(proxyBeanMethods = false)
class ResultConfiguration {

	@Bean
	PublishedMarks publishedMarks(Submissions submissions) {
		return new PublishedMarks(submissions);
	}

	@Bean
	DeliveryResultPublisher deliveryResultPublisher(KafkaOperations<byte[], byte[]> kafka, TopicsCatalog topics,
			JsonMapper json, PublishedMarks marks, Clock clock) {
		return new DeliveryResultPublisher(kafka, topics.nameOf("delivery-results"), json, marks, clock);
	}

}
