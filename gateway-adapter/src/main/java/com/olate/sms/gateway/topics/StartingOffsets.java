package com.olate.sms.gateway.topics;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import io.micrometer.core.instrument.Counter;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.kafka.core.ConsumerPostProcessor;

/**
 * Where the listener begins on a partition that its group has never committed: at the
 * earliest record. It runs with {@code auto.offset.reset=none}, so it never jumps in
 * silence. A committed offset that lies outside the log (commands were deleted unread, or
 * the topic was made anew) raises an alert, and reading goes on at the earliest record:
 * commands taken again are recognised by their message id. It must act before the
 * listener container, which asks for the position as soon as partitions are assigned;
 * therefore it sits in the consumer.
 */
final class StartingOffsets implements ConsumerPostProcessor<Object, Object> {

	private static final Logger log = LoggerFactory.getLogger(StartingOffsets.class);

	private final Counter offsetsLost;

	StartingOffsets(Counter offsetsLost) {
		this.offsetsLost = offsetsLost;
	}

	@Override
	@SuppressWarnings("unchecked")
	public Consumer<Object, Object> apply(Consumer<Object, Object> consumer) {
		return (Consumer<Object, Object>) Proxy.newProxyInstance(Consumer.class.getClassLoader(),
				new Class<?>[] { Consumer.class }, (proxy, method, arguments) -> {
					if (method.getName().equals("subscribe") && arguments.length == 2
							&& arguments[1] instanceof ConsumerRebalanceListener listener) {
						arguments[1] = new Beginning(consumer, listener);
					}
					try {
						return method.invoke(consumer, arguments);
					}
					catch (InvocationTargetException ex) {
						if (ex.getTargetException() instanceof OffsetOutOfRangeException lost) {
							goOn(consumer, lost.offsetOutOfRangePartitions());
							return ConsumerRecords.empty();
						}
						throw ex.getTargetException();
					}
				});
	}

	private void goOn(Consumer<?, ?> consumer, Map<TopicPartition, Long> lost) {
		consumer.seekToBeginning(lost.keySet());
		this.offsetsLost.increment(lost.size());
		log.error("committed offsets are not in the log any more, reading goes on at the earliest record offsets={}",
				lost);
	}

	/**
	 * Sets the beginning, then tells the container.
	 */
	private record Beginning(Consumer<?, ?> consumer,
			ConsumerRebalanceListener container) implements ConsumerRebalanceListener {

		@Override
		public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
			Map<TopicPartition, OffsetAndMetadata> committed = this.consumer.committed(new HashSet<>(partitions));
			List<TopicPartition> fresh = partitions.stream()
				.filter((partition) -> committed.get(partition) == null)
				.toList();
			if (!fresh.isEmpty()) {
				this.consumer.seekToBeginning(fresh);
				log.info("reading from the earliest record, nothing was committed partitions={}", fresh);
			}
			this.container.onPartitionsAssigned(partitions);
		}

		@Override
		public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
			this.container.onPartitionsRevoked(partitions);
		}

		@Override
		public void onPartitionsLost(Collection<TopicPartition> partitions) {
			this.container.onPartitionsLost(partitions);
		}

	}

}
