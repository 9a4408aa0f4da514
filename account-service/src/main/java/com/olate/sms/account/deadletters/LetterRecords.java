package com.olate.sms.account.deadletters;

import java.io.Closeable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Reads records of the dead-letter topics by their place. One consumer without a group,
 * made for a few reads and closed after them; not for use by several threads.
 */
final class LetterRecords implements Closeable {

	private static final long NOWHERE = -1;

	private static final int POLLS = 20;

	private static final Duration PATIENCE = Duration.ofMillis(500);

	private final Consumer<byte[], byte[]> consumer;

	private final DeadLetterTopics topics;

	private @Nullable TopicPartition partition;

	private long next = NOWHERE;

	LetterRecords(Consumer<byte[], byte[]> consumer, DeadLetterTopics topics) {
		this.consumer = consumer;
		this.topics = topics;
	}

	/**
	 * The record of a letter, or nothing if the topic has dropped it.
	 * @throws KafkaException if Kafka does not answer
	 */
	Optional<ConsumerRecord<byte[], byte[]>> read(Letter letter) {
		TopicPartition partition = new TopicPartition(this.topics.lettersOf(letter.topic()),
				letter.place().partition());
		goTo(partition, letter.place().offset());
		try {
			for (int poll = 0; poll < POLLS; poll++) {
				List<ConsumerRecord<byte[], byte[]>> found = this.consumer.poll(PATIENCE).records(partition);
				if (!found.isEmpty()) {
					this.next = found.get(0).offset() + 1;
					return Optional.of(found.get(0)).filter((record) -> isOf(record, letter));
				}
			}
		}
		catch (OffsetOutOfRangeException ex) {
			return Optional.empty();
		}
		if (this.consumer.endOffsets(List.of(partition)).get(partition) <= letter.place().offset()) {
			return Optional.empty();
		}
		throw new TimeoutException("A dead letter was not read in time");
	}

	/**
	 * Records that follow each other are read on: a jump throws away what was fetched.
	 */
	private void goTo(TopicPartition partition, long offset) {
		if (!partition.equals(this.partition)) {
			this.consumer.assign(List.of(partition));
			this.partition = partition;
			this.next = NOWHERE;
		}
		if (this.next != offset) {
			this.consumer.seek(partition, offset);
		}
		this.next = NOWHERE;
	}

	/** A topic made anew begins again at 0, and what lies there is another record. */
	private static boolean isOf(ConsumerRecord<byte[], byte[]> record, Letter letter) {
		return record.offset() == letter.place().offset() && record.timestamp() == letter.at().toEpochMilli();
	}

	@Override
	public void close() {
		this.consumer.close();
	}

}
