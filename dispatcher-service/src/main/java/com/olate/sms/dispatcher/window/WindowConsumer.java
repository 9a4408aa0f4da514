package com.olate.sms.dispatcher.window;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.olate.sms.dispatcher.event.Payload;
import com.olate.sms.dispatcher.event.RawRecord;
import com.olate.sms.dispatcher.plan.Backlog;
import com.olate.sms.dispatcher.plan.Plan;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.NoOffsetForPartitionException;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a backlog in step with a consumer: reads open windows into it, holds every other
 * partition paused, and follows what the group assigns. Partitions change hands only
 * within {@link #poll}. For one thread, {@link #wakeup} apart.
 */
final class WindowConsumer implements ConsumerRebalanceListener {

	private static final Logger log = LoggerFactory.getLogger(WindowConsumer.class);

	private final Consumer<Payload, Payload> consumer;

	private final PayloadDeserializer deserializer;

	private final String topic;

	private final StartPositions startPositions;

	private final Backlog backlog;

	private final OpenTransactions transactions;

	private final WindowState state;

	private final Clock clock;

	private final Set<Integer> fresh = new HashSet<>();

	WindowConsumer(Consumer<Payload, Payload> consumer, PayloadDeserializer deserializer, String topic, Backlog backlog,
			OpenTransactions transactions, WindowState state, Clock clock) {
		this.consumer = consumer;
		this.deserializer = deserializer;
		this.topic = topic;
		this.startPositions = new StartPositions(consumer, topic);
		this.backlog = backlog;
		this.transactions = transactions;
		this.state = state;
		this.clock = clock;
	}

	void subscribe() {
		this.consumer.subscribe(List.of(this.topic), this);
	}

	/**
	 * Ends a window: its end is the last stable offset of each partition now.
	 */
	void cut(Instant at) {
		Set<Integer> assigned = this.backlog.assigned();
		this.backlog.cut(ends(assigned), at);
		this.fresh.removeAll(assigned);
		this.transactions.look(partitions(assigned));
	}

	/**
	 * Opens what newly assigned partitions have from before the last tick; answers
	 * whether there were any.
	 */
	void openFresh(Instant lastTick) {
		if (this.fresh.isEmpty()) {
			return;
		}
		ends(this.fresh).forEach((partition, end) -> this.backlog.cutOnTrial(partition, end, lastTick));
		this.fresh.clear();
	}

	/**
	 * Polls once, reading open windows or, with everything paused, only to stay in the
	 * group; answers whether records came.
	 */
	boolean poll(boolean read, Duration timeout) {
		Set<TopicPartition> wanted = read ? partitions(this.backlog.wanted()) : Set.of();
		Set<TopicPartition> rest = new HashSet<>(this.consumer.assignment());
		rest.removeAll(wanted);
		this.consumer.pause(rest);
		this.consumer.resume(wanted);
		this.deserializer.beforePoll();
		try {
			ConsumerRecords<Payload, Payload> records = this.consumer.poll(timeout);
			this.state.polled(this.clock.instant());
			records.partitions().forEach((partition) -> accept(partition, records.records(partition)));
			wanted.stream()
				.filter((partition) -> this.backlog.assigned().contains(partition.partition()))
				.forEach(
						(partition) -> this.backlog.readUpTo(partition.partition(), this.consumer.position(partition)));
			return !records.isEmpty();
		}
		catch (NoOffsetForPartitionException ex) {
			log.debug("Asked for a position before the assignment was told", ex);
			place(ex.partitions());
			return false;
		}
		catch (OffsetOutOfRangeException ex) {
			ex.offsetOutOfRangePartitions().forEach(this::outOfRange);
			return false;
		}
	}

	/**
	 * Forgets what was read and not finished, and reads it again.
	 */
	void rewind() {
		seek(this.backlog.rewind());
	}

	void seek(Map<Integer, Long> offsets) {
		offsets.forEach((partition, offset) -> this.consumer.seek(partition(partition), offset));
	}

	/**
	 * The offsets that finishing a plan commits.
	 */
	Map<TopicPartition, OffsetAndMetadata> offsetsAfter(Plan plan) {
		Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
		this.backlog.offsetsAfter(plan)
			.forEach((partition, offset) -> offsets.put(partition(partition), new OffsetAndMetadata(offset)));
		return offsets;
	}

	ConsumerGroupMetadata group() {
		return this.consumer.groupMetadata();
	}

	void wakeup() {
		this.consumer.wakeup();
	}

	@Override
	public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
		if (!partitions.isEmpty()) {
			this.consumer.pause(partitions);
			place(partitions);
			log.info("Assigned partitions={}", numbers(partitions));
		}
	}

	@Override
	public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
		for (TopicPartition partition : partitions) {
			this.backlog.drop(partition.partition());
			this.fresh.remove(partition.partition());
			this.state.unblock(partition.partition());
		}
		log.info("Revoked partitions={}", numbers(partitions));
	}

	private void place(Collection<TopicPartition> partitions) {
		this.startPositions.find(partitions).forEach((partition, start) -> {
			if (start.isPresent()) {
				this.consumer.seek(partition, start.getAsLong());
				this.backlog.assign(partition.partition(), start.getAsLong());
				this.fresh.add(partition.partition());
			}
			else {
				this.consumer.seekToBeginning(Set.of(partition));
				block(partition, "its committed offset is lost and old records are gone");
			}
		});
	}

	private void accept(TopicPartition partition, List<ConsumerRecord<Payload, Payload>> records) {
		if (!this.backlog.assigned().contains(partition.partition())) {
			this.consumer.seek(partition, records.get(0).offset());
			return;
		}
		OptionalLong again = this.backlog.accept(partition.partition(),
				records.stream().map(WindowConsumer::raw).toList());
		again.ifPresent((offset) -> this.consumer.seek(partition, offset));
	}

	private void outOfRange(TopicPartition partition, long offset) {
		this.backlog.drop(partition.partition());
		this.fresh.remove(partition.partition());
		block(partition, "offset " + offset + " is out of range");
	}

	private void block(TopicPartition partition, String why) {
		this.state.block(partition.partition(), why);
		log.error("Not reading partition={} because {}: nothing is skipped by itself; stop this service, "
				+ "set the group's offset with kafka-consumer-groups.sh and start again", partition, why);
	}

	private Map<Integer, Long> ends(Set<Integer> of) {
		Map<Integer, Long> ends = new HashMap<>();
		this.consumer.endOffsets(partitions(of)).forEach((partition, end) -> ends.put(partition.partition(), end));
		return ends;
	}

	private Set<TopicPartition> partitions(Set<Integer> numbers) {
		return numbers.stream().map(this::partition).collect(Collectors.toSet());
	}

	private TopicPartition partition(int number) {
		return new TopicPartition(this.topic, number);
	}

	private static List<Integer> numbers(Collection<TopicPartition> partitions) {
		return partitions.stream().map(TopicPartition::partition).sorted().toList();
	}

	private static RawRecord raw(ConsumerRecord<Payload, Payload> record) {
		List<RawRecord.Header> headers = StreamSupport.stream(record.headers().spliterator(), false)
			.map((header) -> new RawRecord.Header(header.key(), header.value()))
			.toList();
		return new RawRecord(record.partition(), record.offset(), Instant.ofEpochMilli(record.timestamp()),
				record.key(), record.value(), headers);
	}

}
