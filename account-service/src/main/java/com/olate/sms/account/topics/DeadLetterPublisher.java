package com.olate.sms.account.topics;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * Puts records that a listener cannot take on their dead-letter topic, with what was
 * wrong, where they lay, and their original bytes.
 */
public class DeadLetterPublisher {

	private static final int MOST_BYTES = 64 * 1024;

	private static final int MOST_HEADER_BYTES = 16 * 1024;

	private static final Duration TIMEOUT = Duration.ofSeconds(30);

	private final KafkaTemplate<byte[], byte[]> kafka;

	private final String topic;

	public DeadLetterPublisher(KafkaTemplate<byte[], byte[]> kafka, String topic) {
		this.kafka = kafka;
		this.topic = topic;
	}

	/**
	 * Starts to publish; done once Kafka has it.
	 * @param code why, for programs
	 * @param cause a sentence for people, without contents of the record
	 * @param account as far as it could be read
	 */
	public CompletableFuture<?> publish(ConsumerRecord<byte[], byte @Nullable []> record, Enum<?> code, String cause,
			@Nullable String account) {
		byte[] value = record.value();
		boolean cut = value != null && value.length > MOST_BYTES;
		byte[] key = record.key();
		boolean keyCut = key != null && key.length > MOST_BYTES;
		ProducerRecord<byte[], byte[]> letter = new ProducerRecord<>(this.topic, null,
				keyCut ? Arrays.copyOf(key, MOST_BYTES) : key, cut ? Arrays.copyOf(value, MOST_BYTES) : value);
		copyHeaders(record.headers(), letter.headers());
		add(letter, "dlt-cause", cause);
		add(letter, "dlt-code", code.name());
		add(letter, "dlt-topic", record.topic());
		add(letter, "dlt-partition", Integer.toString(record.partition()));
		add(letter, "dlt-offset", Long.toString(record.offset()));
		add(letter, "dlt-timestamp", Instant.ofEpochMilli(record.timestamp()).toString());
		if (account != null) {
			add(letter, "dlt-account-id", account);
		}
		add(letter, "dlt-truncated", Boolean.toString(cut));
		if (keyCut) {
			add(letter, "dlt-key-truncated", "true");
		}
		add(letter, "dlt-sha256", sha256((value != null) ? value : new byte[0]));
		return this.kafka.send(letter);
	}

	/**
	 * Waits until Kafka has them all.
	 * @throws KafkaException if it has not, so that the batch is read again
	 */
	public void await(CompletableFuture<?> all) {
		try {
			all.get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new KafkaException("Interrupted before a dead letter was acknowledged", ex);
		}
		catch (ExecutionException | TimeoutException ex) {
			throw new KafkaException("A dead letter was not acknowledged", ex);
		}
	}

	private static void copyHeaders(Headers from, Headers to) {
		int left = MOST_HEADER_BYTES;
		for (Header header : from) {
			left -= header.key().length() + ((header.value() != null) ? header.value().length : 0);
			if (left >= 0 && !header.key().startsWith("dlt-")) {
				to.add(header);
			}
		}
	}

	private static void add(ProducerRecord<?, ?> letter, String name, String value) {
		letter.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
	}

	private static String sha256(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
