package com.olate.sms.gateway.topics;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StartingOffsetsTests {

	private static final TopicPartition PARTITION = new TopicPartition("send-commands", 0);

	private final Counter lost = new SimpleMeterRegistry().counter("lost");

	private final MockConsumer<Object, Object> broker = new MockConsumer<>("none");

	private final Consumer<Object, Object> consumer = new StartingOffsets(this.lost).apply(this.broker);

	@Test
	void whereNothingWasCommittedReadingBeginsAtTheEarliestRecord() {
		assignFrom(3);
		this.broker.addRecord(new ConsumerRecord<>("send-commands", 0, 3, "k", "v"));
		assertThat(this.consumer.poll(Duration.ZERO).count()).isOne();
		assertThat(this.lost.count()).isZero();
	}

	@Test
	void anOffsetThatIsNotInTheLogIsCountedAndReadingGoesOnAtTheEarliestRecord() {
		assignFrom(7);
		this.consumer.poll(Duration.ZERO);
		this.broker.updateBeginningOffsets(Map.of(PARTITION, 9L));
		this.broker.setPollException(new OffsetOutOfRangeException(Map.of(PARTITION, 7L)));
		assertThat(this.consumer.poll(Duration.ZERO).isEmpty()).isTrue();
		assertThat(this.lost.count()).isOne();
		this.broker.addRecord(new ConsumerRecord<>("send-commands", 0, 9, "k", "v"));
		assertThat(this.consumer.poll(Duration.ZERO).count()).isOne();
	}

	private void assignFrom(long earliest) {
		this.consumer.subscribe(List.of("send-commands"), new Container());
		this.broker.updateBeginningOffsets(Map.of(PARTITION, earliest));
		this.broker.rebalance(List.of(PARTITION));
	}

	private static final class Container implements ConsumerRebalanceListener {

		@Override
		public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
			// Nothing to hand over.
		}

		@Override
		public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
			// The beginning has been set before.
		}

	}

}
