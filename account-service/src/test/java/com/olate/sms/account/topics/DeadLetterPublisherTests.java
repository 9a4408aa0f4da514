package com.olate.sms.account.topics;

import java.lang.annotation.ElementType;
import java.util.List;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

import org.springframework.kafka.core.KafkaTemplate;

import static org.assertj.core.api.Assertions.assertThat;

class DeadLetterPublisherTests {

	private static final int CUT = 64 * 1024;

	private final MockProducer<byte[], byte[]> kafka = new MockProducer<>(true, null, new ByteArraySerializer(),
			new ByteArraySerializer());

	private final DeadLetterPublisher letters = new DeadLetterPublisher(new KafkaTemplate<>(() -> this.kafka),
			"results-dlt");

	@Test
	void whateverTheSizeOfARecordItsLetterFitsTheTopic() {
		int giant = 5 * 1024 * 1024;
		ConsumerRecord<byte[], byte[]> record = new ConsumerRecord<>("results", 0, 7, new byte[giant], new byte[giant]);
		record.headers().add("x", new byte[giant]).add("y", new byte[100]);
		ProducerRecord<byte[], byte[]> letter = publish(record);
		assertThat(letter.key()).hasSize(CUT);
		assertThat(letter.value()).hasSize(CUT);
		assertThat(letter.headers().headers("x")).isEmpty();
		assertThat(header(letter, "dlt-truncated")).isEqualTo("true");
		assertThat(header(letter, "dlt-key-truncated")).isEqualTo("true");
	}

	@Test
	void aSmallRecordIsKeptWhole() {
		ConsumerRecord<byte[], byte[]> record = new ConsumerRecord<>("results", 0, 7, new byte[3], new byte[5]);
		record.headers().add("x", new byte[100]);
		ProducerRecord<byte[], byte[]> letter = publish(record);
		assertThat(letter.key()).hasSize(3);
		assertThat(letter.value()).hasSize(5);
		assertThat(letter.headers().headers("x")).hasSize(1);
		assertThat(letter.headers().headers("dlt-key-truncated")).isEmpty();
	}

	private ProducerRecord<byte[], byte[]> publish(ConsumerRecord<byte[], byte[]> record) {
		this.letters.publish(record, ElementType.TYPE, "The record is not JSON.", null).join();
		List<ProducerRecord<byte[], byte[]>> sent = this.kafka.history();
		assertThat(sent).hasSize(1);
		return sent.get(0);
	}

	private static String header(ProducerRecord<?, ?> letter, String name) {
		return new String(letter.headers().lastHeader(name).value());
	}

}
