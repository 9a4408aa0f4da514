package com.olate.sms.account.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Publishes the events of the outbox as CloudEvents in binary mode. What Kafka has not
 * acknowledged is taken again by any instance when its lease is over; an event that was
 * published twice so is one event to the dispatcher.
 */
class OutboxPublisher {

	static final String SOURCE = "urn:olate:account";

	/** Longer than a producer tries to send a record. */
	static final Duration LEASE = Duration.ofSeconds(130);

	private static final Logger log = LoggerFactory.getLogger(OutboxPublisher.class);

	private static final int AT_ONCE = 100;

	private final OutboxEvents events;

	private final KafkaTemplate<byte[], byte[]> kafka;

	private final String topic;

	private final JsonMapper json;

	private final OutboxMetrics metrics;

	private final Duration kept;

	private final Clock clock;

	private volatile boolean failing;

	/**
	 * @param kept how long an event is remembered after it was asked for
	 */
	OutboxPublisher(OutboxEvents events, KafkaTemplate<byte[], byte[]> kafka, String topic, JsonMapper json,
			OutboxMetrics metrics, Duration kept, Clock clock) {
		this.events = events;
		this.kafka = kafka;
		this.topic = topic;
		this.json = json;
		this.metrics = metrics;
		this.kept = kept;
		this.clock = clock;
	}

	@Scheduled(fixedDelayString = "${olate.account.outbox.interval:500ms}")
	void publishWhatIsDue() {
		try {
			List<OutboxEvent> taken = this.events.take(AT_ONCE, LEASE);
			taken
				.forEach((event) -> this.kafka.send(record(event)).whenComplete((sent, ex) -> acknowledged(event, ex)));
			this.metrics.waiting(this.events.waiting());
		}
		catch (RuntimeException ex) {
			failed(ex);
		}
	}

	@Scheduled(fixedDelayString = "PT1H")
	void forgetWhatIsOld() {
		this.events.removeBefore(this.clock.instant().minus(this.kept));
	}

	private void acknowledged(OutboxEvent event, @Nullable Throwable failure) {
		if (failure != null) {
			failed(failure);
			return;
		}
		try {
			this.events.published(event);
			this.failing = false;
			this.metrics.published(event.wish().type());
			log.info("event published accountId={} type={} eventId={}", event.wish().account(), event.wish().type(),
					event.id());
		}
		catch (RuntimeException ex) {
			failed(ex);
		}
	}

	private void failed(Throwable failure) {
		this.metrics.failed();
		if (!this.failing) {
			log.warn("events of the outbox could not be published, it is tried again until it works", failure);
		}
		this.failing = true;
	}

	private ProducerRecord<byte[], byte[]> record(OutboxEvent event) {
		String account = event.wish().account().value();
		ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(this.topic, bytes(account),
				this.json.writeValueAsBytes(event.wish().data()));
		header(record, "ce_specversion", "1.0");
		header(record, "ce_id", event.id());
		header(record, "ce_source", SOURCE);
		header(record, "ce_type", event.wish().type());
		header(record, "ce_subject", account);
		header(record, "ce_time", event.at().toString());
		header(record, "content-type", "application/json");
		return record;
	}

	private static void header(ProducerRecord<?, ?> record, String name, String value) {
		record.headers().add(name, bytes(value));
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
