package com.olate.sms.gateway.command;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

import com.olate.sms.gateway.command.Reading.Poison;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;

import static org.assertj.core.api.Assertions.assertThat;

class DeadLettersTests {

	private final DeadLetters letters = new DeadLetters(
			new KafkaTemplate<>(new DefaultKafkaProducerFactory<>(Map.of())), "send-commands-dlt");

	@Test
	void aDeadLetterHasTheOriginalBytesAndSaysWhy() {
		ConsumerRecord<byte[], byte[]> record = record("{".getBytes(StandardCharsets.UTF_8));
		record.headers().add("traceparent", "00-1".getBytes(StandardCharsets.UTF_8));
		record.headers().add("dlt-code", "FORGED".getBytes(StandardCharsets.UTF_8));
		ProducerRecord<byte[], byte[]> letter = this.letters.letter(record, new Poison("UNREADABLE", "Not JSON", "a1"));
		assertThat(letter.key()).isEqualTo(record.key());
		assertThat(letter.value()).isEqualTo(record.value());
		assertThat(header(letter, "dlt-code")).isEqualTo("UNREADABLE");
		assertThat(header(letter, "dlt-cause")).isEqualTo("Not JSON");
		assertThat(header(letter, "dlt-topic")).isEqualTo("send-commands");
		assertThat(header(letter, "dlt-partition")).isEqualTo("3");
		assertThat(header(letter, "dlt-offset")).isEqualTo("42");
		assertThat(header(letter, "dlt-account-id")).isEqualTo("a1");
		assertThat(header(letter, "dlt-truncated")).isEqualTo("false");
		assertThat(header(letter, "traceparent")).isEqualTo("00-1");
		assertThat(letter.headers().headers("dlt-code")).hasSize(1);
	}

	@Test
	void aLargeValueIsCutAndItsHashIsOfTheWhole() {
		byte[] large = new byte[100_000];
		Arrays.fill(large, (byte) 'x');
		ProducerRecord<byte[], byte[]> letter = this.letters.letter(record(large), new Poison("TEXT", "Too long", ""));
		assertThat(letter.value()).hasSize(64 * 1024);
		assertThat(header(letter, "dlt-truncated")).isEqualTo("true");
		assertThat(header(letter, "dlt-sha256")).hasSize(64);
		assertThat(letter.headers().lastHeader("dlt-account-id")).isNull();
	}

	@Test
	void headersAreBounded() {
		ConsumerRecord<byte[], byte[]> record = record(null);
		for (int i = 0; i < 1_000; i++) {
			record.headers().add("h" + i, new byte[100]);
		}
		ProducerRecord<byte[], byte[]> letter = this.letters.letter(record, new Poison("EMPTY", "No value", ""));
		assertThat(letter.value()).isNull();
		assertThat(letter.headers().toArray()).hasSizeLessThan(200);
		assertThat(header(letter, "dlt-code")).isEqualTo("EMPTY");
	}

	private static ConsumerRecord<byte[], byte[]> record(byte[] value) {
		return new ConsumerRecord<>("send-commands", 3, 42, "k".getBytes(StandardCharsets.UTF_8), value);
	}

	private static String header(ProducerRecord<byte[], byte[]> letter, String name) {
		Header header = letter.headers().lastHeader(name);
		return new String(header.value(), StandardCharsets.UTF_8);
	}

}
