package com.olate.sms.account.topics;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.kafka.core.ConsumerPostProcessor;

/**
 * Where every listener of this service begins on a partition that its group has never
 * committed: at the earliest record. All of them run with {@code auto.offset.reset=none},
 * so a committed offset that lies outside the log is an error that people see and never a
 * silent jump. It must act before the listener container, which asks for the position as
 * soon as partitions are assigned; therefore it sits in the consumer.
 */
final class StartingOffsets implements ConsumerPostProcessor<Object, Object> {

	private static final Logger log = LoggerFactory.getLogger(StartingOffsets.class);

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
						throw ex.getTargetException();
					}
				});
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
