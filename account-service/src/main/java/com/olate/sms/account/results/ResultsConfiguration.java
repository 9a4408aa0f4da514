package com.olate.sms.account.results;

import java.time.Clock;

import com.olate.sms.account.ledger.Chains;
import com.olate.sms.account.topics.DeadLetterPublisher;
import com.olate.sms.account.topics.TopicsCatalog;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * Puts the reading of results together.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ResultsProperties.class)
class ResultsConfiguration {

	@Bean
	DeliveryResultsListener deliveryResultsListener(JsonMapper json, Results results,
			KafkaTemplate<byte[], byte[]> kafka, TopicsCatalog topics, ResultMetrics metrics) {
		return new DeliveryResultsListener(json, results,
				new DeadLetterPublisher(kafka, topics.nameOf("delivery-results-dlt")), metrics);
	}

	@Bean
	Backstop backstop(Chains chains, Results results, ResultsProperties properties, ResultMetrics metrics,
			Clock clock) {
		return new Backstop(chains, results, properties, metrics, clock);
	}

}
