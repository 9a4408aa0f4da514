package com.olate.sms.account.deadletters;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.actions.Operator;
import com.olate.sms.account.testing.AccountServiceTest;
import com.olate.sms.account.testing.TestApi;
import com.olate.sms.account.testing.TestClock;
import com.olate.sms.account.testing.TestEnvironment;
import com.olate.sms.account.topics.TopicsCatalog;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;

import static org.assertj.core.api.Assertions.assertThat;

@AccountServiceTest
class ReplayIT {

	private static final Operator OPERATOR = new Operator(TestEnvironment.OPERATOR);

	@Autowired
	private TestApi api;

	@Autowired
	private TopicsCatalog topics;

	@Autowired
	private Letters letters;

	@Autowired
	private Replays replays;

	@Autowired
	private TestClock clock;

	@Value("${spring.kafka.bootstrap-servers}")
	private String kafka;

	private final String account = AccountId.random().value();

	@Test
	void aReplayPutsTheOriginalBytesAndHeadersOnTheOriginalTopicOnceHoweverOftenItIsAskedFor() {
		byte[] value = { '{', 0, (byte) 0xff, '}' };
		String eventId = send("notification-events", value, Map.of("dlt-truncated", "false"));
		Letter letter = listed(eventId);
		assertThat(letter.state()).isEqualTo(LetterState.WAITING);
		List<Letter> replayed = IntStream.range(0, 4)
			.parallel()
			.mapToObj((n) -> this.replays.replay(OPERATOR, letter.id()))
			.toList();
		assertThat(replayed).extracting(Letter::state).isSubsetOf(LetterState.REPLAYING, LetterState.REPLAYED);
		assertThat(listed(eventId).state()).isEqualTo(LetterState.REPLAYED);
		assertThat(listed(eventId).by()).isEqualTo(TestEnvironment.OPERATOR);
		List<ConsumerRecord<byte[], byte[]>> originals = originals("notification-events", eventId);
		assertThat(originals).hasSize(1);
		assertThat(originals.get(0).value()).isEqualTo(value);
		assertThat(originals.get(0).key()).isEqualTo(this.account.getBytes(StandardCharsets.UTF_8));
		assertThat(originals.get(0).headers()).extracting(Header::key)
			.containsExactlyInAnyOrder("ce_id", "ce_source", "ce_type", "ce_specversion", "x-own");
	}

	@Test
	void aReplayThatWasStoppedInTheMiddleIsFinished() {
		String eventId = send("notification-events", "{}".getBytes(StandardCharsets.UTF_8), Map.of());
		Letter letter = listed(eventId);
		assertThat(this.letters.move(letter.id(), LetterState.WAITING, LetterState.REPLAYING, "somebody")).isPresent();
		this.replays.finishWhatWasLeft();
		assertThat(listed(eventId).state()).isEqualTo(LetterState.REPLAYING);
		this.clock.advance(Duration.ofMinutes(3));
		this.replays.finishWhatWasLeft();
		assertThat(listed(eventId).state()).isEqualTo(LetterState.REPLAYED);
		assertThat(originals("notification-events", eventId)).hasSize(1);
	}

	@Test
	void allThatFitAreReplayedAndCountedAndCutOnesAreLeft() {
		List<String> whole = List.of(send("notification-events", "{}".getBytes(StandardCharsets.UTF_8), Map.of()),
				send("notification-events", "{}".getBytes(StandardCharsets.UTF_8), Map.of()));
		String cut = send("notification-events", "{}".getBytes(StandardCharsets.UTF_8),
				Map.of("dlt-truncated", "true"));
		String other = send("notification-events", "{}".getBytes(StandardCharsets.UTF_8), Map.of("dlt-code", "OTHER"));
		whole.forEach(this::listed);
		listed(other);
		Letter cutLetter = listed(cut);
		this.api.asOperator()
			.post()
			.uri("/v1/admin/dead-letters/replay")
			.contentType(MediaType.APPLICATION_JSON)
			.body(Map.of("code", "INVALID_DATA", "accountId", this.account))
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.replayed")
			.isEqualTo(2)
			.jsonPath("$.left")
			.isEqualTo(1);
		whole.forEach((eventId) -> assertThat(originals("notification-events", eventId)).hasSize(1));
		assertThat(listed(other).state()).isEqualTo(LetterState.WAITING);
		this.api.asOperator()
			.post()
			.uri("/v1/admin/dead-letters/" + cutLetter.id() + "/replay")
			.exchange()
			.expectStatus()
			.isEqualTo(409);
		dismiss(cutLetter, 200);
		dismiss(cutLetter, 200);
		dismiss(listed(whole.get(0)), 409);
		assertThat(listed(cut).state()).isEqualTo(LetterState.DISMISSED);
	}

	@Test
	void lettersOfOtherTopicsAreListedWithWhatTheyHoldAndAnErasedNumberClosesThem() {
		String digits = "4477912" + String.format("%05d", new Random().nextInt(100_000));
		String value = "{\"eventId\":\"%s\",\"msisdn\":\"%s\",\"messageId\":\"m-1\"}";
		String eventId = "e-" + UUID.randomUUID();
		publish("send-commands", value.formatted(eventId, digits).getBytes(StandardCharsets.UTF_8),
				Map.of("dlt-code", "INVALID"));
		Letter letter = listed(eventId);
		assertThat(letter.topic()).isEqualTo("send-commands");
		assertThat(letter.messageId()).isEqualTo("m-1");
		assertThat(shown(letter)).contains(digits);
		assertThat(this.letters.ofNumber(digits, 10)).extracting(Letter::id).containsExactly(letter.id());
		assertThat(this.letters.erase(digits)).isEqualTo(1);
		assertThat(this.letters.erase(digits)).isZero();
		assertThat(listed(eventId).state()).isEqualTo(LetterState.ERASED);
		assertThat(shown(letter)).doesNotContain(digits);
		this.api.asOperator()
			.post()
			.uri("/v1/admin/dead-letters/" + letter.id() + "/replay")
			.exchange()
			.expectStatus()
			.isEqualTo(409);
	}

	private String shown(Letter letter) {
		return this.api.asOperator()
			.get()
			.uri("/v1/admin/dead-letters/" + letter.id())
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody();
	}

	private void dismiss(Letter letter, int status) {
		this.api.asOperator()
			.post()
			.uri("/v1/admin/dead-letters/" + letter.id() + "/dismiss")
			.contentType(MediaType.APPLICATION_JSON)
			.body(Map.of("reason", "sent by hand"))
			.exchange()
			.expectStatus()
			.isEqualTo(status);
	}

	private Letter listed(String eventId) {
		return Awaitility.await().until(() -> this.letters.ofEvent(eventId, 2), (found) -> found.size() == 1).get(0);
	}

	private String send(String topic, byte[] value, Map<String, String> headers) {
		String eventId = "e-" + UUID.randomUUID();
		Map<String, String> all = new HashMap<>(Map.of("ce_id", eventId, "ce_source", "urn:iono", "ce_type",
				"invoice.created", "ce_specversion", "1.0", "x-own", "kept", "dlt-code", "INVALID_DATA"));
		all.putAll(headers);
		publish(topic, value, all);
		return eventId;
	}

	private void publish(String topic, byte[] value, Map<String, String> headers) {
		Map<String, String> all = new HashMap<>(
				Map.of("dlt-account-id", this.account, "dlt-cause", "The amount is missing.", "dlt-topic", topic,
						"dlt-partition", "0", "dlt-offset", "1", "dlt-timestamp", "2026-11-22T10:15:00.123Z"));
		all.putAll(headers);
		try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
				Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, this.kafka), new ByteArraySerializer(),
				new ByteArraySerializer())) {
			ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(this.topics.nameOf(topic + "-dlt"),
					this.account.getBytes(StandardCharsets.UTF_8), value);
			all.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
			producer.send(record);
		}
	}

	/**
	 * All records of a topic with a CloudEvents id, read from its beginning to its
	 * present end.
	 */
	private List<ConsumerRecord<byte[], byte[]>> originals(String topic, String eventId) {
		List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
		try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
				Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, this.kafka), new ByteArrayDeserializer(),
				new ByteArrayDeserializer())) {
			List<TopicPartition> partitions = consumer.partitionsFor(this.topics.nameOf(topic))
				.stream()
				.map((info) -> new TopicPartition(info.topic(), info.partition()))
				.toList();
			consumer.assign(partitions);
			consumer.seekToBeginning(partitions);
			Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
			while (partitions.stream().anyMatch((partition) -> consumer.position(partition) < ends.get(partition))) {
				consumer.poll(Duration.ofMillis(200)).forEach((record) -> {
					Header id = record.headers().lastHeader("ce_id");
					if (id != null && new String(id.value(), StandardCharsets.UTF_8).equals(eventId)) {
						found.add(record);
					}
				});
			}
		}
		return found;
	}

}
