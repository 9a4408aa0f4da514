package com.olate.sms.dispatcher.window;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;

import com.olate.sms.dispatcher.event.Payload;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

/**
 * Makes the Kafka clients of one session, with the settings that its promises rest on set
 * here and not to be overridden. Connection and security come from {@code spring.kafka}.
 */
class KafkaClients {

	private static final Duration REQUEST_LIMIT = Duration.ofSeconds(10);

	private static final int MOST_RECORD_BYTES = 2 * 1024 * 1024;

	private final KafkaProperties kafka;

	private final WindowProperties properties;

	private final String instance;

	KafkaClients(KafkaProperties kafka, WindowProperties properties, String instanceId) {
		this.kafka = kafka;
		this.properties = properties;
		this.instance = properties.groupId() + "-" + instanceId;
	}

	/**
	 * A consumer that sees committed records alone, is a static member of its group and
	 * never jumps to another offset by itself.
	 */
	Consumer<Payload, Payload> consumer(PayloadDeserializer deserializer) {
		Map<String, Object> config = new HashMap<>(this.kafka.buildConsumerProperties());
		config.keySet()
			.removeAll(List.of(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
					ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG));
		config.put(ConsumerConfig.CLIENT_ID_CONFIG, this.instance);
		config.put(ConsumerConfig.GROUP_ID_CONFIG, this.properties.groupId());
		config.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, this.instance);
		config.put(ConsumerConfig.GROUP_PROTOCOL_CONFIG, this.properties.groupProtocol().kafkaName());
		if (this.properties.groupProtocol() == WindowProperties.GroupProtocol.CLASSIC) {
			config.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
		}
		config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
		config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
		config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
		config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
		config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 100);
		config.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 8 * 1024 * 1024);
		config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 15_000);
		return new KafkaConsumer<>(config, deserializer, deserializer);
	}

	/**
	 * A transactional producer under a name that this instance keeps, so that a restart
	 * ends what a crash left open.
	 */
	Producer<byte[], byte[]> producer() {
		Map<String, Object> config = new HashMap<>(this.kafka.buildProducerProperties());
		config.keySet()
			.removeAll(
					List.of(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG));
		config.put(ProducerConfig.CLIENT_ID_CONFIG, this.instance);
		config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, this.instance);
		config.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, (int) this.properties.transactionTimeout().toMillis());
		config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
		config.put(ProducerConfig.ACKS_CONFIG, "all");
		config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
		config.put(ProducerConfig.LINGER_MS_CONFIG, 5);
		config.put(ProducerConfig.BATCH_SIZE_CONFIG, 64 * 1024);
		config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, MOST_RECORD_BYTES);
		config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, REQUEST_LIMIT.toMillis());
		config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) REQUEST_LIMIT.toMillis());
		config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) REQUEST_LIMIT.multipliedBy(2).toMillis());
		return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
	}

	/**
	 * The id of a topic, which changes when it is deleted and created again.
	 */
	String topicId(Admin admin, String topic) {
		try {
			return Objects.requireNonNull(admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic))
				.topicId()
				.toString();
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException("The topic " + topic + " cannot be described", ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while asking for the topic " + topic, ex);
		}
	}

	Admin admin() {
		return Admin.create(this.kafka.buildAdminProperties());
	}

}
