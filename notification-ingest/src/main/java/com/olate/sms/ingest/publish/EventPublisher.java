package com.olate.sms.ingest.publish;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

import com.olate.sms.ingest.event.NotificationEvent;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.kafka.core.ProducerFactory;

/**
 * Writes events as CloudEvents in binary mode, keyed by account. The answer comes when
 * Kafka has acknowledged every record, or one has failed for good. Thread-safe; blocks
 * only as long as {@code max.block.ms} while Kafka cannot take records.
 */
public final class EventPublisher {

	private static final Logger log = LoggerFactory.getLogger(EventPublisher.class);

	private static final byte[] SPEC_VERSION = utf8("1.0");

	private static final byte[] JSON = utf8("application/json");

	private final ProducerFactory<String, byte[]> producers;

	private final String topic;

	private final BooleanSupplier ready;

	private final PublishMetrics metrics;

	private final AtomicBoolean failing = new AtomicBoolean();

	EventPublisher(ProducerFactory<String, byte[]> producers, String topic, BooleanSupplier ready,
			PublishMetrics metrics) {
		this.producers = producers;
		this.topic = topic;
		this.ready = ready;
		this.metrics = metrics;
	}

	/**
	 * Writes events of one request. The future never fails.
	 */
	public CompletableFuture<Publication> publish(Collection<NotificationEvent> events) {
		if (!this.ready.getAsBoolean()) {
			return CompletableFuture.completedFuture(Publication.NOT_WRITTEN);
		}
		Acknowledgements acknowledgements = new Acknowledgements(events.size());
		try {
			Producer<String, byte[]> producer = this.producers.createProducer();
			for (NotificationEvent event : events) {
				producer.send(record(event), (metadata, failure) -> acknowledgements.add(failure));
			}
		}
		catch (RuntimeException ex) {
			this.producers.reset();
			acknowledgements.fail(ex);
		}
		return acknowledgements.all;
	}

	private ProducerRecord<String, byte[]> record(NotificationEvent event) {
		Headers headers = new RecordHeaders();
		headers.add("ce_specversion", SPEC_VERSION);
		headers.add("ce_id", utf8(event.id()));
		headers.add("ce_source", utf8(event.source()));
		headers.add("ce_type", utf8(event.type()));
		headers.add("ce_subject", utf8(event.account()));
		headers.add("ce_time", utf8(event.time()));
		headers.add("content-type", JSON);
		return new ProducerRecord<>(this.topic, null, event.account(), utf8(event.data()), headers);
	}

	private void report(@Nullable Exception failure) {
		if (failure == null) {
			if (this.failing.get() && this.failing.compareAndSet(true, false)) {
				log.info("Kafka acknowledges events again");
			}
		}
		else if (this.failing.compareAndSet(false, true)) {
			log.warn("Kafka did not acknowledge an event: {}", failure.toString());
		}
	}

	private static byte[] utf8(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * Waits for a number of acknowledgements; the first failure decides.
	 */
	private final class Acknowledgements {

		private final long startedAt = System.nanoTime();

		private final AtomicInteger missing;

		private final CompletableFuture<Publication> all = new CompletableFuture<>();

		Acknowledgements(int expected) {
			this.missing = new AtomicInteger(expected);
		}

		void add(@Nullable Exception failure) {
			if (failure != null) {
				fail(failure);
			}
			else if (this.missing.decrementAndGet() == 0) {
				report(null);
				EventPublisher.this.metrics.acknowledged(System.nanoTime() - this.startedAt);
				this.all.complete(Publication.WRITTEN);
			}
		}

		void fail(Exception failure) {
			report(failure);
			this.all.complete(Publication.NOT_WRITTEN);
		}

	}

}
