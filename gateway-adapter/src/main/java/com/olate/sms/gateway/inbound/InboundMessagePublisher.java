package com.olate.sms.gateway.inbound;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

import com.olate.sms.gateway.topics.TopicsCatalog;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.kafka.core.KafkaOperations;
import org.springframework.stereotype.Component;

/**
 * Writes texts from phones to {@code inbound-messages}, those of one phone in order.
 */
@Component
class InboundMessagePublisher {

	private final KafkaOperations<byte[], byte[]> kafka;

	private final String topic;

	private final JsonMapper json;

	InboundMessagePublisher(KafkaOperations<byte[], byte[]> kafka, TopicsCatalog topics, JsonMapper json) {
		this.kafka = kafka;
		this.topic = topics.nameOf("inbound-messages");
		this.json = json;
	}

	/** Completes when Kafka has acknowledged it. */
	CompletableFuture<?> publish(InboundMessage message) {
		byte[] key = Hashes.of(message.from()).getBytes(StandardCharsets.US_ASCII);
		return this.kafka.send(this.topic, key, this.json.writeValueAsBytes(message));
	}

}
