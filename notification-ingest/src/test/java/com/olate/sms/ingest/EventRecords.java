package com.olate.sms.ingest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.olate.sms.servers.TestServers;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads all of a topic, as any other consumer would.
 */
final class EventRecords {

	private EventRecords() {
	}

	static List<ConsumerRecord<String, String>> in(String topic) {
		Map<String, Object> config = Map.of("bootstrap.servers", TestServers.kafkaBootstrap(), "isolation.level",
				"read_committed");
		try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(config, new StringDeserializer(),
				new StringDeserializer())) {
			List<TopicPartition> partitions = consumer.partitionsFor(topic)
				.stream()
				.map((partition) -> new TopicPartition(topic, partition.partition()))
				.toList();
			consumer.assign(partitions);
			consumer.seekToBeginning(partitions);
			Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
			List<ConsumerRecord<String, String>> records = new ArrayList<>();
			while (partitions.stream().anyMatch((partition) -> consumer.position(partition) < ends.get(partition))) {
				consumer.poll(Duration.ofMillis(200)).forEach(records::add);
			}
			return records;
		}
	}

	static Map<String, String> headers(ConsumerRecord<String, String> record) {
		Map<String, String> headers = new TreeMap<>();
		record.headers().forEach((header) -> headers.put(header.key(), new String(header.value())));
		return headers;
	}

}
