package com.olate.sms.dispatcher.window;

import java.time.Duration;
import java.util.Map;
import java.util.function.LongSupplier;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.olate.sms.dispatcher.plan.Plan;
import com.olate.sms.dispatcher.topics.Topics;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Emits a plan in one transaction: commands, dead letters and the offsets they follow
 * from become visible together or not at all. A commit without an answer is asked for
 * again and never turned into an abort, since it may have happened. For one thread.
 */
final class ChunkPublisher {

	private static final Logger log = LoggerFactory.getLogger(ChunkPublisher.class);

	private static final JsonMapper JSON = JsonMapper.builder()
		.changeDefaultPropertyInclusion((inclusion) -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
		.build();

	private final Producer<byte[], byte[]> producer;

	private final Topics topics;

	private final DeadLetterRecords deadLetters;

	private final Duration commitLimit;

	private final LongSupplier nanoTime;

	ChunkPublisher(Producer<byte[], byte[]> producer, Topics topics, Duration commitLimit, LongSupplier nanoTime) {
		this.producer = producer;
		this.topics = topics;
		this.deadLetters = new DeadLetterRecords(topics);
		this.commitLimit = commitLimit;
		this.nanoTime = nanoTime;
	}

	/**
	 * Emits a plan.
	 * @throws SessionLostException if nobody can say here whether it was emitted, or this
	 * producer has been fenced
	 */
	Emission publish(Plan plan, Map<TopicPartition, OffsetAndMetadata> offsets, ConsumerGroupMetadata group) {
		try {
			this.producer.beginTransaction();
			plan.commands()
				.forEach((command) -> this.producer
					.send(new ProducerRecord<>(this.topics.commands(), JSON.writeValueAsBytes(command))));
			plan.deadLetters().forEach((letter) -> this.producer.send(this.deadLetters.record(letter)));
			this.producer.sendOffsetsToTransaction(offsets, group);
		}
		catch (KafkaException | IllegalStateException ex) {
			return abort(ex);
		}
		return commit();
	}

	private Emission commit() {
		long deadline = this.nanoTime.getAsLong() + this.commitLimit.toNanos();
		boolean inDoubt = false;
		while (true) {
			try {
				this.producer.commitTransaction();
				return new Emission.Committed();
			}
			catch (TimeoutException ex) {
				inDoubt = true;
				log.warn("A commit got no answer and is asked for again");
				if (this.nanoTime.getAsLong() - deadline >= 0) {
					throw new SessionLostException("A commit got no answer within " + this.commitLimit, ex);
				}
			}
			catch (KafkaException | IllegalStateException ex) {
				if (inDoubt) {
					throw new SessionLostException("A commit in doubt failed", ex);
				}
				return abort(ex);
			}
		}
	}

	private Emission abort(RuntimeException reason) {
		if (Faults.endsSession(reason)) {
			throw new SessionLostException("The transaction cannot go on", reason);
		}
		try {
			this.producer.abortTransaction();
		}
		catch (KafkaException | IllegalStateException ex) {
			reason.addSuppressed(ex);
			throw new SessionLostException("The transaction could not be aborted", reason);
		}
		return new Emission.Aborted(reason);
	}

	/**
	 * What became of a transaction.
	 */
	sealed interface Emission {

		/**
		 * Everything is emitted.
		 */
		record Committed() implements Emission {

		}

		/**
		 * Nothing is emitted.
		 */
		record Aborted(RuntimeException cause) implements Emission {

		}

	}

}
