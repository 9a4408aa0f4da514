package com.olate.sms.dispatcher.window;

import java.nio.charset.StandardCharsets;

import com.olate.sms.dispatcher.event.Payload;
import com.olate.sms.dispatcher.event.RawRecord;
import com.olate.sms.dispatcher.plan.Plan;
import com.olate.sms.dispatcher.topics.Topics;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Writes dead letters: the original bytes and headers, and {@code dlt-} headers that say
 * why, from where and whether something was cut so that the record fits.
 */
final class DeadLetterRecords {

	private static final String PREFIX = "dlt-";

	/** Key and value together, which leaves 64 KiB for the headers. */
	private static final int MOST_BYTES = 1024 * 1024;

	private static final int MOST_KEY = 64 * 1024;

	private static final int MOST_HEADERS = 100;

	private static final int MOST_HEADER_BYTES = 32 * 1024;

	private static final int MOST_CAUSE = 500;

	private final Topics topics;

	DeadLetterRecords(Topics topics) {
		this.topics = topics;
	}

	ProducerRecord<byte[], byte[]> record(Plan.DeadLetter letter) {
		RawRecord raw = letter.raw();
		byte[] key = (raw.key() == null) ? null : PayloadDeserializer.beginning(raw.key(), MOST_KEY);
		boolean keyCut = raw.key() != null && key != null && key.length < raw.key().size();
		Payload value = raw.value();
		boolean valueCut = value != null && (value.isCut() || value.size() + size(key) > MOST_BYTES);
		ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(this.topics.deadLetters(), null, key,
				(value == null) ? null : valueCut ? PayloadDeserializer.beginning(value, PayloadDeserializer.BEGINNING)
						: value.bytes());
		addOriginals(record.headers(), raw);
		add(record.headers(), "cause", shorten(letter.rejected().cause()));
		add(record.headers(), "code", letter.rejected().code().name());
		add(record.headers(), "topic", this.topics.events());
		add(record.headers(), "partition", String.valueOf(raw.partition()));
		add(record.headers(), "offset", String.valueOf(raw.offset()));
		add(record.headers(), "timestamp", raw.timestamp().toString());
		add(record.headers(), "account-id", letter.rejected().accountId());
		add(record.headers(), "truncated", valueCut ? "true" : null);
		add(record.headers(), "key-truncated", keyCut ? "true" : null);
		add(record.headers(), "sha256", (value == null) ? null : value.sha256());
		return record;
	}

	/**
	 * Keeps the original headers within bounds, except those of an earlier dead letter.
	 */
	private static void addOriginals(Headers headers, RawRecord raw) {
		int kept = 0;
		int bytes = 0;
		int dropped = 0;
		for (RawRecord.Header header : raw.headers()) {
			int size = header.name().length() + size(header.value());
			if (header.name().startsWith(PREFIX)) {
				continue;
			}
			if (kept < MOST_HEADERS && bytes + size <= MOST_HEADER_BYTES) {
				headers.add(header.name(), header.value());
				kept++;
				bytes += size;
			}
			else {
				dropped++;
			}
		}
		add(headers, "headers-dropped", (dropped == 0) ? null : String.valueOf(dropped));
	}

	private static void add(Headers headers, String name, @Nullable String value) {
		if (value != null) {
			headers.add(PREFIX + name, value.getBytes(StandardCharsets.UTF_8));
		}
	}

	private static int size(byte @Nullable [] bytes) {
		return (bytes == null) ? 0 : bytes.length;
	}

	private static String shorten(String cause) {
		return (cause.length() <= MOST_CAUSE) ? cause : cause.substring(0, MOST_CAUSE - 3) + "...";
	}

}
