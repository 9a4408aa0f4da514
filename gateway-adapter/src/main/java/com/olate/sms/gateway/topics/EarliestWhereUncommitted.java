package com.olate.sms.gateway.topics;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A consumer that begins at the earliest record of a partition that its group has never
 * committed. It runs with {@code auto.offset.reset=none}, so a committed offset outside
 * the log is an error that people see and never a silent jump. The start is set before
 * any other rebalance listener is called, since the container's own asks for positions.
 *
 * @param <K> key
 * @param <V> value
 */
final class EarliestWhereUncommitted<K, V> extends KafkaConsumer<K, V> {

	private static final Logger log = LoggerFactory.getLogger(EarliestWhereUncommitted.class);

	EarliestWhereUncommitted(Map<String, Object> configs) {
		super(configs);
	}

	@Override
	public void subscribe(Collection<String> topics, ConsumerRebalanceListener listener) {
		super.subscribe(topics, new ConsumerRebalanceListener() {
			@Override
			public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
				seekWhereUncommitted(partitions);
				listener.onPartitionsAssigned(partitions);
			}

			@Override
			public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
				listener.onPartitionsRevoked(partitions);
			}

			@Override
			public void onPartitionsLost(Collection<TopicPartition> partitions) {
				listener.onPartitionsLost(partitions);
			}
		});
	}

	private void seekWhereUncommitted(Collection<TopicPartition> partitions) {
		Map<TopicPartition, OffsetAndMetadata> committed = committed(new HashSet<>(partitions));
		List<TopicPartition> fresh = partitions.stream()
			.filter((partition) -> committed.get(partition) == null)
			.toList();
		if (!fresh.isEmpty()) {
			seekToBeginning(fresh);
			log.info("reading from the earliest record, nothing was committed partitions={}", fresh);
		}
	}

}
