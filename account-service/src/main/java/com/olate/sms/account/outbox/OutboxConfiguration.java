package com.olate.sms.account.outbox;

import java.time.Clock;
import java.time.Duration;

import com.olate.sms.account.history.HistoryProperties;
import com.olate.sms.account.storage.CollectionIndexes;
import com.olate.sms.account.topics.TopicsCatalog;
import io.micrometer.core.instrument.MeterRegistry;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * Puts the outbox together.
 */
@Configuration(proxyBeanMethods = false)
class OutboxConfiguration {

	/** An event is decided later than it is asked for, so history forgets it later. */
	private static final Duration LONGER_THAN_HISTORY = Duration.ofDays(7);

	@Bean
	OutboxEvents outboxEvents(MongoDatabaseFactory mongo, Clock clock, @Value("${olate.window}") Duration window) {
		return new OutboxEvents(mongo.getMongoDatabase(), clock, window);
	}

	@Bean
	OutboxMetrics outboxMetrics(MeterRegistry meters) {
		return new OutboxMetrics(meters);
	}

	@Bean
	OutboxPublisher outboxPublisher(OutboxEvents events, KafkaTemplate<byte[], byte[]> kafka, TopicsCatalog topics,
			JsonMapper json, OutboxMetrics metrics, HistoryProperties history, Clock clock) {
		return new OutboxPublisher(events, kafka, topics.nameOf("notification-events"), json, metrics,
				history.retention().plus(LONGER_THAN_HISTORY), clock);
	}

	@Bean
	CollectionIndexes outboxIndexes() {
		return OutboxEvents.indexes();
	}

}
