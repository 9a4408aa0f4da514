package com.olate.sms.account.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.testing.Contract;
import com.olate.sms.account.testing.TestClock;
import com.olate.sms.servers.TestServers;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The outbox against a real broker and store, with processes that stop at any point.
 */
class OutboxIT {

	private static final Duration WINDOW = Duration.ofSeconds(60);

	private static final String TOPIC = "outbox-" + UUID.randomUUID();

	private static MongoClient store;

	private static DefaultKafkaProducerFactory<byte[], byte[]> producers;

	private final TestClock clock = new TestClock();

	private final AccountId account = AccountId.random();

	private final MeterRegistry meters = new SimpleMeterRegistry();

	private final OutboxMetrics metrics = new OutboxMetrics(this.meters);

	private MongoDatabase database;

	private OutboxEvents events;

	@BeforeAll
	static void connect() throws Exception {
		try (Admin admin = Admin.create(Map.of("bootstrap.servers", TestServers.kafkaBootstrap()))) {
			admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
		}
		store = MongoClients.create(TestServers.mongodbUri());
		producers = new DefaultKafkaProducerFactory<>(Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
				TestServers.kafkaBootstrap(), ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class,
				ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class));
	}

	@AfterAll
	static void disconnect() {
		producers.destroy();
		store.close();
	}

	@BeforeEach
	void openOutbox() {
		this.database = store.getDatabase("outbox-" + UUID.randomUUID().toString().substring(0, 8));
		OutboxEvents.indexes()
			.indexes()
			.forEach((index) -> this.database.getCollection(OutboxEvents.COLLECTION)
				.createIndex(index.keys(), new IndexOptions().name(index.name()).sparse(index.sparse())));
		this.events = new OutboxEvents(this.database, this.clock, WINDOW);
	}

	@Test
	void whatIsPublishedIsAnEventAsTheContractHasIt() {
		this.events.ask(test("c-1"));
		this.events.ask(new Wish(this.account, "resend-x", Wish.RESEND, Map.of("eventId", "e-1", "source", "urn:a")));
		publisher().publishWhatIsDue();
		List<ConsumerRecord<byte[], byte[]>> records = published(2);
		assertThat(records).allSatisfy((record) -> {
			assertThat(new String(record.key(), StandardCharsets.UTF_8)).isEqualTo(this.account.value());
			assertThat(Contract.faults("notification-event", structured(record))).isEmpty();
		});
		assertThat(Contract.faults("data.contact.test", value(records.get(0)))).isEmpty();
		assertThat(value(records.get(0))).isEqualTo("{\"contactId\":\"c-1\"}");
		assertThat(headers(records.get(0))).containsEntry("ce_id", "test-c-1-1")
			.containsEntry("ce_source", "urn:olate:account")
			.containsEntry("ce_type", "contact.test")
			.containsEntry("ce_subject", this.account.value());
		await().untilAsserted(() -> assertThat(this.events.waiting()).isZero());
		assertThat(this.meters.get("olate.account.outbox.published").tag("type", "contact.test").counter().count())
			.isEqualTo(1);
	}

	@Test
	void askedForManyTimesAtOnceItIsOneEvent() throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(8);
		List<Callable<String>> clicks = new ArrayList<>();
		for (int i = 0; i < 16; i++) {
			clicks.add(() -> this.events.ask(test("c-1")).id());
		}
		for (int round = 1; round <= 3; round++) {
			for (Future<String> click : threads.invokeAll(clicks)) {
				assertThat(click.get()).isEqualTo("test-c-1-" + round);
			}
			publishAndAwait();
			this.clock.advance(WINDOW);
		}
		threads.shutdown();
		assertThat(published(3)).extracting((record) -> headers(record).get("ce_id"))
			.containsExactlyInAnyOrder("test-c-1-1", "test-c-1-2", "test-c-1-3");
	}

	@Test
	void untilKafkaHasItNothingNewIsAskedForHoweverLongThatTakes() {
		assertThat(this.events.ask(test("c-1")).sequence()).isEqualTo(1);
		this.clock.advance(Duration.ofHours(3));
		assertThat(this.events.ask(test("c-1")).sequence()).isEqualTo(1);
		publishAndAwait();
		assertThat(this.events.ask(test("c-1")).sequence()).isEqualTo(2);
	}

	@Test
	void aProcessThatStopsBeforeItPublishesLeavesTheEventToAnother() {
		this.events.ask(test("c-1"));
		assertThat(this.events.take(10, OutboxPublisher.LEASE)).as("taken, then the process stops").hasSize(1);
		publisher().publishWhatIsDue();
		assertThat(this.events.waiting()).as("not taken from one that may still be at it").isEqualTo(1);
		this.clock.advance(OutboxPublisher.LEASE);
		publishAndAwait();
		assertThat(published(1)).hasSize(1);
	}

	@Test
	void aProcessThatStopsBeforeItNotesTheAcknowledgementLeadsToTheSameIdAgain() {
		this.events.ask(test("c-1"));
		OutboxEvents deaf = new OutboxEvents(this.database, this.clock, WINDOW) {

			@Override
			void published(OutboxEvent event) {
				throw new MongoException("stopped");
			}

		};
		publisher(deaf, new KafkaTemplate<>(producers)).publishWhatIsDue();
		assertThat(published(1)).hasSize(1);
		this.clock.advance(OutboxPublisher.LEASE);
		publishAndAwait();
		assertThat(published(2)).extracting((record) -> headers(record).get("ce_id"))
			.containsExactly("test-c-1-1", "test-c-1-1");
	}

	@Test
	void aLateAcknowledgementOfAnEarlierEventDoesNotHoldBackTheNext() {
		OutboxEvent first = this.events.ask(test("c-1"));
		this.events.published(first);
		this.clock.advance(WINDOW);
		this.events.ask(test("c-1"));
		this.events.published(first);
		assertThat(this.events.waiting()).isEqualTo(1);
	}

	@Test
	void whileKafkaIsAwayTheEventWaitsAndIsCounted() {
		this.events.ask(test("c-1"));
		KafkaTemplate<byte[], byte[]> away = new KafkaTemplate<>(new DefaultKafkaProducerFactory<>(
				Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, "localhost:1", ProducerConfig.MAX_BLOCK_MS_CONFIG, 200,
						ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class,
						ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class)));
		publisher(this.events, away).publishWhatIsDue();
		away.getProducerFactory().reset();
		assertThat(this.meters.get("olate.account.outbox.failures").counter().count()).isPositive();
		this.clock.advance(OutboxPublisher.LEASE);
		publishAndAwait();
		assertThat(published(1)).hasSize(1);
	}

	@Test
	void whatWasPublishedLongAgoIsForgottenAndWhatWaitsIsNot() {
		this.events.published(this.events.ask(test("c-1")));
		this.events.ask(test("c-2"));
		this.clock.advance(Duration.ofDays(1));
		assertThat(this.events.removeBefore(this.clock.instant())).isEqualTo(1);
		assertThat(this.events.waiting()).isEqualTo(1);
	}

	private Wish test(String contact) {
		return new Wish(this.account, "test-" + contact, Wish.CONTACT_TEST, Map.of("contactId", contact));
	}

	private OutboxPublisher publisher() {
		return publisher(this.events, new KafkaTemplate<>(producers));
	}

	private OutboxPublisher publisher(OutboxEvents outbox, KafkaTemplate<byte[], byte[]> kafka) {
		return new OutboxPublisher(outbox, kafka, TOPIC, JsonMapper.shared(), this.metrics, Duration.ofDays(737),
				this.clock);
	}

	private void publishAndAwait() {
		publisher().publishWhatIsDue();
		await().untilAsserted(() -> assertThat(this.events.waiting()).isZero());
	}

	private List<ConsumerRecord<byte[], byte[]>> published(int count) {
		List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
		try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
				Map.of("bootstrap.servers", TestServers.kafkaBootstrap(), "group.id", UUID.randomUUID().toString(),
						"auto.offset.reset", "earliest"),
				new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
			consumer.subscribe(List.of(TOPIC));
			await().until(() -> {
				consumer.poll(Duration.ofMillis(200)).forEach((record) -> {
					if (new String(record.key(), StandardCharsets.UTF_8).equals(this.account.value())) {
						records.add(record);
					}
				});
				return records.size() >= count;
			});
		}
		return records;
	}

	private static String structured(ConsumerRecord<byte[], byte[]> record) {
		ObjectNode event = JsonMapper.shared().createObjectNode();
		headers(record).forEach((name, value) -> event.put(name.replaceFirst("^ce_", ""), value));
		event.set("data", JsonMapper.shared().readTree(record.value()));
		return event.toString();
	}

	private static String value(ConsumerRecord<byte[], byte[]> record) {
		return new String(record.value(), StandardCharsets.UTF_8);
	}

	private static Map<String, String> headers(ConsumerRecord<byte[], byte[]> record) {
		Map<String, String> headers = new HashMap<>();
		record.headers()
			.forEach((header) -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
		return headers;
	}

}
