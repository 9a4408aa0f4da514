package com.olate.sms.gateway.command;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;

import com.olate.sms.gateway.command.Reading.Poison;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

import org.springframework.kafka.core.KafkaOperations;

/**
 * Writes records that cannot be carried out to {@code send-commands-dlt}: original key
 * and value (of a large one the first 64 KiB), its own headers and why it is there.
 */
final class DeadLetters {

	private static final int LONGEST_VALUE = 64 * 1024;

	private static final int LONGEST_HEADERS = 16 * 1024;

	private final KafkaOperations<byte[], byte[]> kafka;

	private final String topic;

	DeadLetters(KafkaOperations<byte[], byte[]> kafka, String topic) {
		this.kafka = kafka;
		this.topic = topic;
	}

	/** Completes when Kafka has acknowledged it. */
	CompletableFuture<?> publish(ConsumerRecord<byte[], byte[]> record, Poison poison) {
		return this.kafka.send(letter(record, poison));
	}

	ProducerRecord<byte[], byte[]> letter(ConsumerRecord<byte[], byte[]> record, Poison poison) {
		byte[] value = record.value();
		boolean truncated = value != null && value.length > LONGEST_VALUE;
		ProducerRecord<byte[], byte[]> letter = new ProducerRecord<>(this.topic, null, record.key(),
				truncated ? Arrays.copyOf(value, LONGEST_VALUE) : value);
		keepHeaders(record, letter);
		header(letter, "dlt-cause", poison.cause());
		header(letter, "dlt-code", poison.code());
		header(letter, "dlt-topic", record.topic());
		header(letter, "dlt-partition", Integer.toString(record.partition()));
		header(letter, "dlt-offset", Long.toString(record.offset()));
		header(letter, "dlt-timestamp", Instant.ofEpochMilli(record.timestamp()).toString());
		if (!poison.accountId().isEmpty()) {
			header(letter, "dlt-account-id", poison.accountId());
		}
		header(letter, "dlt-truncated", Boolean.toString(truncated));
		header(letter, "dlt-sha256", sha256(value));
		return letter;
	}

	private static void keepHeaders(ConsumerRecord<byte[], byte[]> record, ProducerRecord<byte[], byte[]> letter) {
		int room = LONGEST_HEADERS;
		for (Header header : record.headers()) {
			room -= header.key().length() + ((header.value() != null) ? header.value().length : 0);
			if (room < 0) {
				return;
			}
			if (!header.key().startsWith("dlt-")) {
				letter.headers().add(header);
			}
		}
	}

	private static void header(ProducerRecord<byte[], byte[]> letter, String name, String value) {
		letter.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
	}

	private static String sha256(byte @Nullable [] value) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest((value != null) ? value : new byte[0]));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
