package com.olate.sms.gateway.topics;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.stereotype.Component;

/**
 * Where every listener of this service begins on a partition that its group has never
 * committed: at the earliest record. All of them run with {@code auto.offset.reset=none},
 * so a committed offset that lies outside the log is an error that people see and never a
 * silent jump. Boot gives this one bean to all listener containers.
 */
@Component
class StartingOffsets implements ConsumerAwareRebalanceListener {

	private static final Logger log = LoggerFactory.getLogger(StartingOffsets.class);

	@Override
	public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
		Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(new HashSet<>(partitions));
		List<TopicPartition> fresh = partitions.stream()
			.filter((partition) -> committed.get(partition) == null)
			.toList();
		if (!fresh.isEmpty()) {
			consumer.seekToBeginning(fresh);
			log.info("reading from the earliest record, nothing was committed partitions={}", fresh);
		}
	}

}
