package com.olate.sms.dispatcher.window;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Finds where to read newly assigned partitions from. What it decides is committed at
 * once, for the topic's other partitions too when the group begins, so that a partition
 * without a committed offset is always one to look at.
 */
final class StartPositions {

	private final Consumer<?, ?> consumer;

	private final String topic;

	StartPositions(Consumer<?, ?> consumer, String topic) {
		this.consumer = consumer;
		this.topic = topic;
	}

	/**
	 * The offset to read each partition from; none if that is for people to decide.
	 */
	Map<TopicPartition, OptionalLong> find(Collection<TopicPartition> assigned) {
		Map<TopicPartition, OffsetAndMetadata> committed = committed(Set.copyOf(assigned));
		if (committed.keySet().containsAll(assigned)) {
			return assigned.stream()
				.collect(Collectors.toMap((partition) -> partition,
						(partition) -> OptionalLong.of(committed.get(partition).offset())));
		}
		return decide(assigned);
	}

	private Map<TopicPartition, OptionalLong> decide(Collection<TopicPartition> assigned) {
		Set<TopicPartition> all = this.consumer.partitionsFor(this.topic)
			.stream()
			.map((info) -> new TopicPartition(info.topic(), info.partition()))
			.collect(Collectors.toSet());
		Map<TopicPartition, OffsetAndMetadata> committed = committed(all);
		Map<Integer, Long> offsets = new HashMap<>();
		committed.forEach((partition, offset) -> offsets.put(partition.partition(), offset.offset()));
		Map<TopicPartition, OptionalLong> starts = new HashMap<>();
		Map<TopicPartition, OffsetAndMetadata> begun = new HashMap<>();
		this.consumer.beginningOffsets(all).forEach((partition, earliest) -> {
			OffsetAndMetadata known = committed.get(partition);
			if (known != null) {
				starts.put(partition, OptionalLong.of(known.offset()));
			}
			else if (StartRule.decide(offsets, earliest) == StartRule.Start.EARLIEST) {
				starts.put(partition, OptionalLong.of(earliest));
				begun.put(partition, new OffsetAndMetadata(earliest));
			}
			else {
				starts.put(partition, OptionalLong.empty());
			}
		});
		this.consumer.commitSync(begun);
		starts.keySet().retainAll(assigned);
		return starts;
	}

	private Map<TopicPartition, OffsetAndMetadata> committed(Set<TopicPartition> partitions) {
		Map<TopicPartition, OffsetAndMetadata> committed = new HashMap<>(this.consumer.committed(partitions));
		committed.values().removeIf((offset) -> offset == null);
		return committed;
	}

}
