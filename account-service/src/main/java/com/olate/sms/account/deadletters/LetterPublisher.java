package com.olate.sms.account.deadletters;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Header;

import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

/**
 * Takes records from the dead-letter topics and publishes them to the topics that they
 * were meant for: key, value and headers as they were, without what was added when they
 * were rejected.
 */
@Component
class LetterPublisher {

	private static final String ADDED = "dlt-";

	private static final Duration TIMEOUT = Duration.ofSeconds(30);

	private static final String LARGEST = Integer.toString(2 * 1024 * 1024);

	private final ConsumerFactory<byte[], byte[]> consumers;

	private final KafkaTemplate<byte[], byte[]> kafka;

	private final DeadLetterTopics topics;

	@SuppressWarnings("unchecked")
	LetterPublisher(ConsumerFactory<?, ?> consumers, KafkaTemplate<byte[], byte[]> kafka, DeadLetterTopics topics) {
		this.consumers = (ConsumerFactory<byte[], byte[]>) consumers;
		this.kafka = new KafkaTemplate<>(kafka.getProducerFactory(),
				Map.of(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST));
		this.topics = topics;
	}

	/**
	 * Publishes letters and waits until Kafka has them.
	 * @return those that it has, and those that are there no more
	 * @throws KafkaException if it does not answer
	 */
	List<Published> publish(List<Letter> letters) {
		List<Published> published = new ArrayList<>();
		List<CompletableFuture<?>> sent = new ArrayList<>();
		try (LetterRecords records = records()) {
			for (Letter letter : letters) {
				Optional<ConsumerRecord<byte[], byte[]>> record = records.read(letter);
				record.ifPresent((found) -> sent.add(this.kafka.send(original(letter, found))));
				published.add(new Published(letter, record.isPresent() ? LetterState.REPLAYED : LetterState.GONE));
			}
		}
		await(CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)));
		return published;
	}

	/**
	 * The record of a letter, if the topic still has it.
	 */
	Optional<ConsumerRecord<byte[], byte[]>> read(Letter letter) {
		try (LetterRecords records = records()) {
			return records.read(letter);
		}
	}

	private LetterRecords records() {
		Properties settings = new Properties();
		settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
		settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "1");
		return new LetterRecords(this.consumers.createConsumer(null, "dead-letters", "-reading", settings),
				this.topics);
	}

	private ProducerRecord<byte[], byte[]> original(Letter letter, ConsumerRecord<byte[], byte[]> record) {
		ProducerRecord<byte[], byte[]> original = new ProducerRecord<>(this.topics.nameOf(letter.topic()), null,
				record.key(), record.value());
		for (Header header : record.headers()) {
			if (!header.key().startsWith(ADDED)) {
				original.headers().add(header);
			}
		}
		return original;
	}

	private static void await(CompletableFuture<?> all) {
		try {
			all.get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new KafkaException("Interrupted before a replay was acknowledged", ex);
		}
		catch (ExecutionException | TimeoutException ex) {
			throw new KafkaException("A replay was not acknowledged", ex);
		}
	}

	/**
	 * A letter and what became of it.
	 */
	record Published(Letter letter, LetterState state) {
	}

}
