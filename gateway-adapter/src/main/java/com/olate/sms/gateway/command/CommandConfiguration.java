package com.olate.sms.gateway.command;

import java.time.Duration;

import com.olate.sms.gateway.topics.TopicsCatalog;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * How commands are taken: a fetch that fails is offered again for ever, with growing
 * pauses; no record is ever skipped.
 */
@Configuration(proxyBeanMethods = false)
class CommandConfiguration {

	private static final Duration FIRST = Duration.ofMillis(500);

	private static final Duration LONGEST = Duration.ofSeconds(10);

	@Bean
	SendCommandReader sendCommandReader(JsonMapper json) {
		return new SendCommandReader(json);
	}

	@Bean
	DeadLetters deadLetters(KafkaOperations<byte[], byte[]> kafka, TopicsCatalog topics) {
		return new DeadLetters(kafka, topics.nameOf("send-commands-dlt"));
	}

	/** Boot gives it to all listener containers. */
	@Bean
	CommonErrorHandler listenerErrorHandler() {
		ExponentialBackOff backOff = new ExponentialBackOff(FIRST.toMillis(), 2);
		backOff.setMaxInterval(LONGEST.toMillis());
		backOff.setMaxElapsedTime(Long.MAX_VALUE);
		return new DefaultErrorHandler(backOff);
	}

}
