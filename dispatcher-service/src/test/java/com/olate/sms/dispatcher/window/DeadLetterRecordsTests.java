package com.olate.sms.dispatcher.window;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import com.olate.sms.dispatcher.event.Payload;
import com.olate.sms.dispatcher.event.RawRecord;
import com.olate.sms.dispatcher.event.Rejected;
import com.olate.sms.dispatcher.event.RejectionCode;
import com.olate.sms.dispatcher.plan.Plan;
import com.olate.sms.dispatcher.topics.Topics;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a dead letter carries.
 */
class DeadLetterRecordsTests {

	private static final Instant AT = Instant.parse("2026-11-22T10:15:00.123Z");

	private final DeadLetterRecords records = new DeadLetterRecords(new Topics("events", "dlt", "commands"));

	@Test
	void originalBytesAndHeadersAndWhereTheyCameFrom() {
		ProducerRecord<byte[], byte[]> record = record(Payload.whole(bytes("key")), Payload.whole(bytes("value")),
				List.of(new RawRecord.Header("ce_id", bytes("1")), new RawRecord.Header("none", null)));
		assertThat(record.topic()).isEqualTo("dlt");
		assertThat(record.key()).isEqualTo(bytes("key"));
		assertThat(record.value()).isEqualTo(bytes("value"));
		assertThat(headers(record)).containsExactly("ce_id=1", "none=null", "dlt-cause=Why.", "dlt-code=INVALID_DATA",
				"dlt-topic=events", "dlt-partition=3", "dlt-offset=42", "dlt-timestamp=2026-11-22T10:15:00.123Z",
				"dlt-account-id=acct", "dlt-sha256=cd42404d52ad55ccfa9aca4adc828aa5800ad9d385a0671fbcbf724118320619");
	}

	@Test
	void aRecordWithoutKeyAndValueStaysOne() {
		ProducerRecord<byte[], byte[]> record = record(null, null, List.of());
		assertThat(record.key()).isNull();
		assertThat(record.value()).isNull();
		assertThat(record.headers().lastHeader("dlt-sha256")).isNull();
	}

	@Test
	void whatWasCutSaysSo() {
		Payload cut = new Payload(new byte[64 * 1024], 5_000_000, "f00d");
		ProducerRecord<byte[], byte[]> record = record(Payload.whole(new byte[100_000]), cut, List.of());
		assertThat(record.key()).hasSize(64 * 1024);
		assertThat(headers(record)).contains("dlt-truncated=true", "dlt-key-truncated=true", "dlt-sha256=f00d");
	}

	@Test
	void keyAndValueThatDoNotFitTogetherAreCut() {
		ProducerRecord<byte[], byte[]> record = record(Payload.whole(new byte[64 * 1024]),
				Payload.whole(new byte[1_000_000]), List.of());
		assertThat(record.key()).hasSize(64 * 1024);
		assertThat(record.value()).hasSize(64 * 1024);
		assertThat(headers(record)).contains("dlt-truncated=true");
	}

	@Test
	void aThousandHeadersAreBoundedAndThoseOfAnEarlierDeadLetterReplaced() {
		List<RawRecord.Header> many = new ArrayList<>();
		many.add(new RawRecord.Header("dlt-code", bytes("OLD")));
		for (int i = 0; i < 1000; i++) {
			many.add(new RawRecord.Header("h" + i, new byte[500]));
		}
		ProducerRecord<byte[], byte[]> record = record(null, null, many);
		assertThat(headers(record)).contains("dlt-code=INVALID_DATA").doesNotContain("dlt-code=OLD");
		assertThat(record.headers().toArray().length).isLessThan(120);
		assertThat(headers(record)).anyMatch((header) -> header.startsWith("dlt-headers-dropped=9"));
	}

	private ProducerRecord<byte[], byte[]> record(Payload key, Payload value, List<RawRecord.Header> headers) {
		RawRecord raw = new RawRecord(3, 42, AT, key, value, headers);
		return this.records.record(new Plan.DeadLetter(raw, new Rejected(RejectionCode.INVALID_DATA, "Why.", "acct")));
	}

	private static List<String> headers(ProducerRecord<byte[], byte[]> record) {
		List<String> headers = new ArrayList<>();
		for (Header header : record.headers()) {
			headers.add(header.key() + "="
					+ ((header.value() == null) ? null : new String(header.value(), StandardCharsets.UTF_8)));
		}
		return headers;
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
