package com.olate.sms.system;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * The Kafka door, used as another system would: a producer of its own, CloudEvents.
 */
final class NotificationTopic {

	private static final String TOPIC = "notification-events";

	private static final String SOURCE = "urn:test:billing";

	private final String bootstrap;

	NotificationTopic(String bootstrap) {
		this.bootstrap = bootstrap;
	}

	/**
	 * Publishes an event in binary mode, the account as subject and as key.
	 */
	void publish(Account account, String id, Event event, @Nullable Integer partition) {
		ProducerRecord<String, byte[]> record = new ProducerRecord<>(TOPIC, partition, account.id(),
				Door.JSON.writeValueAsBytes(event.data()));
		Map.of("ce_specversion", "1.0", "ce_id", id, "ce_source", SOURCE, "ce_type", event.type(), "ce_subject",
				account.id(), "content-type", "application/json")
			.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
		send(record);
	}

	/**
	 * Publishes an event in structured mode, without a key.
	 */
	void publishStructured(Account account, String id, Event event) {
		Map<String, Object> envelope = new LinkedHashMap<>();
		envelope.put("specversion", "1.0");
		envelope.put("id", id);
		envelope.put("source", SOURCE);
		envelope.put("type", event.type());
		envelope.put("subject", account.id());
		envelope.put("datacontenttype", "application/json");
		envelope.put("data", event.data());
		ProducerRecord<String, byte[]> record = new ProducerRecord<>(TOPIC, Door.JSON.writeValueAsBytes(envelope));
		record.headers()
			.add("content-type", "application/cloudevents+json; charset=UTF-8".getBytes(StandardCharsets.UTF_8));
		send(record);
	}

	/**
	 * Publishes bytes that are no event.
	 */
	void publishGarbage(String key, byte @Nullable [] value) {
		send(new ProducerRecord<>(TOPIC, key, value));
	}

	private void send(ProducerRecord<String, byte[]> record) {
		Map<String, Object> settings = Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, this.bootstrap,
				ProducerConfig.ACKS_CONFIG, "all");
		try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(settings, new StringSerializer(),
				new ByteArraySerializer())) {
			producer.send(record).get(20, TimeUnit.SECONDS);
		}
		catch (Exception ex) {
			throw new IllegalStateException("The record was not acknowledged", ex);
		}
	}

}
