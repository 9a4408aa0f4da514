package com.olate.sms.account.deadletters;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Shows operators what a letter holds, read from its topic when they ask.
 */
@Component
public class LetterContents {

	private static final int MOST_CHARACTERS = 20_000;

	private static final int MOST_HEADERS = 60;

	private final LetterPublisher publisher;

	LetterContents(LetterPublisher publisher) {
		this.publisher = publisher;
	}

	/**
	 * The contents; nothing if the topic has dropped them, Kafka does not answer, or they
	 * were erased.
	 */
	public Optional<Contents> of(Letter letter) {
		if (letter.state() == LetterState.ERASED) {
			return Optional.empty();
		}
		try {
			return this.publisher.read(letter).map(LetterContents::contents);
		}
		catch (KafkaException ex) {
			return Optional.empty();
		}
	}

	private static Contents contents(ConsumerRecord<byte[], byte[]> record) {
		List<Field> headers = new ArrayList<>();
		for (Header header : record.headers()) {
			if (headers.size() < MOST_HEADERS) {
				headers.add(new Field(header.key(), text(header.value())));
			}
		}
		return new Contents(text(record.key()), headers, text(record.value()));
	}

	/**
	 * What is no text is shown as what it would be in Latin 1, without control
	 * characters.
	 */
	private static String text(byte @Nullable [] bytes) {
		if (bytes == null) {
			return "";
		}
		String text;
		try {
			text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
		}
		catch (CharacterCodingException ex) {
			text = new String(bytes, StandardCharsets.ISO_8859_1);
		}
		String printable = text.replaceAll("[\\p{Cc}&&[^\\r\\n\\t]]", "\uFFFD");
		return (printable.length() > MOST_CHARACTERS) ? printable.substring(0, MOST_CHARACTERS) + "…" : printable;
	}

	/**
	 * A record as text.
	 */
	public record Contents(String key, List<Field> headers, String value) {

		public Contents {
			headers = List.copyOf(headers);
		}

		@Override
		public String toString() {
			return "Contents";
		}

	}

	/**
	 * A header.
	 */
	public record Field(String name, String value) {

		@Override
		public String toString() {
			return this.name;
		}

	}

}
