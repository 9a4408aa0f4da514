package com.olate.sms.servers.kafka;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.olate.sms.servers.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class KafkaBrokerIT {

	private static final TopicPartition PARTITION = new TopicPartition("facts", 0);

	@TempDir
	private Path data;

	@Test
	void recordsAndCommittedOffsetsSurviveARestartOnOtherPorts() throws Exception {
		try (KafkaBroker broker = start()) {
			createTopic(broker);
			try (KafkaProducer<String, String> producer = producer(broker, Map.of())) {
				producer.send(new ProducerRecord<>(PARTITION.topic(), "first")).get();
			}
			try (KafkaConsumer<String, String> consumer = consumer(broker)) {
				consumer.commitSync(Map.of(PARTITION, new OffsetAndMetadata(1)));
			}
		}
		try (KafkaBroker broker = start(); KafkaConsumer<String, String> consumer = consumer(broker)) {
			assertThat(consumer.committed(Set.of(PARTITION)).get(PARTITION).offset()).isEqualTo(1);
			assertThat(read(consumer)).extracting(ConsumerRecord::value).containsExactly("first");
		}
	}

	@Test
	void onlyCommittedTransactionsAreRead() throws Exception {
		try (KafkaBroker broker = start();
				KafkaProducer<String, String> producer = producer(broker, Map.of("transactional.id", "one"));
				KafkaConsumer<String, String> consumer = consumer(broker)) {
			createTopic(broker);
			producer.initTransactions();
			producer.beginTransaction();
			producer.send(new ProducerRecord<>(PARTITION.topic(), "aborted"));
			producer.flush();
			producer.abortTransaction();
			producer.beginTransaction();
			producer.send(new ProducerRecord<>(PARTITION.topic(), "committed"));
			producer.sendOffsetsToTransaction(Map.of(PARTITION, new OffsetAndMetadata(7)), consumer.groupMetadata());
			producer.commitTransaction();
			assertThat(read(consumer)).extracting(ConsumerRecord::value).containsExactly("committed");
			assertThat(consumer.committed(Set.of(PARTITION)).get(PARTITION).offset()).isEqualTo(7);
		}
	}

	@Test
	void aTopicMayStampRecordsWithTheTimeOfArrival() throws Exception {
		try (KafkaBroker broker = start();
				KafkaProducer<String, String> producer = producer(broker, Map.of());
				KafkaConsumer<String, String> consumer = consumer(broker)) {
			createTopic(broker);
			producer.send(new ProducerRecord<>(PARTITION.topic(), 0, 1_000L, "key", "old")).get();
			assertThat(read(consumer)).singleElement().satisfies((record) -> {
				assertThat(record.timestampType()).isEqualTo(TimestampType.LOG_APPEND_TIME);
				assertThat(record.timestamp()).isGreaterThan(1_000L);
			});
		}
	}

	private KafkaBroker start() throws IOException {
		return KafkaBroker.start(this.data, freePort(), freePort());
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	private static void createTopic(KafkaBroker broker) throws Exception {
		Topics.create(broker.bootstrap(), PARTITION, Map.of("message.timestamp.type", "LogAppendTime"));
	}

	private static KafkaProducer<String, String> producer(KafkaBroker broker, Map<String, Object> more) {
		Map<String, Object> settings = new HashMap<>(more);
		settings.put("bootstrap.servers", broker.bootstrap());
		return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
	}

	private static KafkaConsumer<String, String> consumer(KafkaBroker broker) {
		KafkaConsumer<String, String> consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", broker.bootstrap(),
				"group.id", "readers", "enable.auto.commit", "false", "isolation.level", "read_committed"),
				new StringDeserializer(), new StringDeserializer());
		consumer.assign(List.of(PARTITION));
		return consumer;
	}

	private static List<ConsumerRecord<String, String>> read(KafkaConsumer<String, String> consumer) {
		List<ConsumerRecord<String, String>> records = new ArrayList<>();
		consumer.seekToBeginning(List.of(PARTITION));
		long end = consumer.endOffsets(List.of(PARTITION)).get(PARTITION);
		while (consumer.position(PARTITION) < end) {
			consumer.poll(Duration.ofSeconds(1)).forEach(records::add);
		}
		return records;
	}

}
