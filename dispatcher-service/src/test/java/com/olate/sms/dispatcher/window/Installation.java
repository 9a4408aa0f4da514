package com.olate.sms.dispatcher.window;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.UnaryOperator;

import com.olate.sms.dispatcher.event.EventDecoder;
import com.olate.sms.dispatcher.plan.BackOff;
import com.olate.sms.dispatcher.plan.RecordReader;
import com.olate.sms.dispatcher.reserve.Reservations;
import com.olate.sms.dispatcher.topics.Topics;
import com.olate.sms.servers.TestServers;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.util.unit.DataSize;
import org.springframework.web.client.RestClient;

import static org.awaitility.Awaitility.await;

/**
 * Topics of their own on the test broker, a fake account-service, and any number of
 * dispatcher loops between them.
 */
final class Installation implements AutoCloseable {

	static final Duration WINDOW = Duration.ofSeconds(60);

	final String name = "t" + UUID.randomUUID().toString().substring(0, 8) + "-";

	final Topics topics = new Topics(this.name + "events", this.name + "dlt", this.name + "commands");

	final FakeAccounts accounts = new FakeAccounts();

	final Admin admin = Admin.create(Map.of("bootstrap.servers", TestServers.kafkaBootstrap()));

	final Producer<byte[], byte[]> publisher = producer(Map.of());

	private final List<Loop> loops = new ArrayList<>();

	WindowProperties.GroupProtocol protocol = WindowProperties.GroupProtocol.CLASSIC;

	int chunkRecords = 500;

	Duration window = WINDOW;

	Installation(int partitions) throws IOException, ExecutionException, InterruptedException {
		Map<String, String> config = Map.of("message.timestamp.type", "LogAppendTime", "max.message.bytes", "1114112");
		this.admin.createTopics(List.of(new NewTopic(this.topics.events(), partitions, (short) 1).configs(config),
				new NewTopic(this.topics.deadLetters(), 1, (short) 1).configs(config),
				new NewTopic(this.topics.commands(), 3, (short) 1).configs(config)))
			.all()
			.get();
		Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
		for (int partition = 0; partition < partitions; partition++) {
			latest.put(new TopicPartition(this.topics.events(), partition), OffsetSpec.latest());
		}
		latest.put(new TopicPartition(this.topics.deadLetters(), 0), OffsetSpec.latest());
		for (int partition = 0; partition < 3; partition++) {
			latest.put(new TopicPartition(this.topics.commands(), partition), OffsetSpec.latest());
		}
		await().atMost(Duration.ofSeconds(30))
			.ignoreExceptionsMatching((failure) -> failure.getCause() instanceof RetriableException)
			.until(() -> this.admin.listOffsets(latest).all().get().size() == latest.size());
	}

	Loop start(String instance, Clock clock) {
		return start(instance, clock, UnaryOperator.identity());
	}

	/**
	 * Starts a loop whose producers are wrapped, so that faults can be put in.
	 */
	Loop start(String instance, Clock clock, UnaryOperator<Producer<byte[], byte[]>> faults) {
		KafkaProperties kafka = new KafkaProperties();
		kafka.setBootstrapServers(List.of(TestServers.kafkaBootstrap()));
		if (this.protocol == WindowProperties.GroupProtocol.CLASSIC) {
			// A rebalance is learnt of with a heartbeat, by default every three seconds.
			kafka.getConsumer().setHeartbeatInterval(Duration.ofMillis(300));
		}
		WindowProperties properties = new WindowProperties(this.name + "dispatcher", this.protocol, 5000,
				this.chunkRecords, DataSize.ofMegabytes(8), DataSize.ofKilobytes(256), Duration.ofMinutes(10),
				Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofSeconds(60), Duration.ofMillis(20),
				Duration.ofMillis(200), Duration.ofSeconds(1), Duration.ofSeconds(20));
		KafkaClients clients = new KafkaClients(kafka, properties, instance) {
			@Override
			Producer<byte[], byte[]> producer() {
				return faults.apply(super.producer());
			}
		};
		Loop loop = new Loop(clients, properties, clock);
		this.loops.add(loop);
		loop.lifecycle.start();
		return loop;
	}

	/**
	 * Publishes an event and waits until the broker has it.
	 */
	RecordMetadata publish(int partition, String account, String id) {
		return send(this.publisher, event(partition, account, id));
	}

	ProducerRecord<byte[], byte[]> event(int partition, String account, String id) {
		ProducerRecord<byte[], byte[]> record = record(partition,
				"{\"number\":\"%s\",\"customer\":\"Abel\",\"amount\":1,\"currency\":\"GBP\"}".formatted(id));
		Map.of("ce_specversion", "1.0", "ce_id", id, "ce_source", "urn:test", "ce_type", "invoice.created",
				"ce_subject", account, "content-type", "application/json")
			.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
		return record;
	}

	ProducerRecord<byte[], byte[]> record(int partition, String value) {
		return new ProducerRecord<>(this.topics.events(), partition, null, value.getBytes(StandardCharsets.UTF_8));
	}

	static RecordMetadata send(Producer<byte[], byte[]> producer, ProducerRecord<byte[], byte[]> record) {
		try {
			return producer.send(record).get();
		}
		catch (InterruptedException | ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
	}

	Producer<byte[], byte[]> producer(Map<String, Object> more) {
		Map<String, Object> config = new HashMap<>(Map.of("bootstrap.servers", TestServers.kafkaBootstrap(), "acks",
				"all", "max.request.size", 300_000_000, "buffer.memory", 400_000_000L));
		config.putAll(more);
		return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
	}

	/**
	 * The ids of all events that commands were emitted for, one for each command.
	 */
	List<String> commandedEvents() {
		return read(this.topics.commands()).stream()
			.map((record) -> new String(record.value(), StandardCharsets.UTF_8)
				.replaceFirst("(?s).*\"eventId\":\"([^\"]*)\".*", "$1"))
			.toList();
	}

	/**
	 * Everything that is committed in a topic now.
	 */
	List<ConsumerRecord<byte[], byte[]>> read(String topic) {
		List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
		try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
				Map.of("bootstrap.servers", TestServers.kafkaBootstrap(), "isolation.level", "read_committed"),
				new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
			List<TopicPartition> partitions = consumer.partitionsFor(topic)
				.stream()
				.map((info) -> new TopicPartition(topic, info.partition()))
				.toList();
			consumer.assign(partitions);
			consumer.seekToBeginning(partitions);
			Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
			while (ends.entrySet().stream().anyMatch((end) -> consumer.position(end.getKey()) < end.getValue())) {
				consumer.poll(Duration.ofMillis(50)).forEach(records::add);
			}
		}
		return records;
	}

	Map<Integer, Long> committed() {
		try {
			Map<Integer, Long> offsets = new HashMap<>();
			this.admin.listConsumerGroupOffsets(this.name + "dispatcher")
				.partitionsToOffsetAndMetadata()
				.get()
				.forEach((partition, offset) -> offsets.put(partition.partition(), offset.offset()));
			return offsets;
		}
		catch (InterruptedException | ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
	}

	void commit(int partition, long offset) throws ExecutionException, InterruptedException {
		this.admin
			.alterConsumerGroupOffsets(this.name + "dispatcher",
					Map.of(new TopicPartition(this.topics.events(), partition), new OffsetAndMetadata(offset)))
			.all()
			.get();
	}

	static MutableClock clock() {
		return new MutableClock(Instant.now());
	}

	@Override
	public void close() {
		this.loops.forEach((loop) -> loop.lifecycle.stop());
		this.publisher.close();
		this.admin.close();
		this.accounts.close();
	}

	/**
	 * One dispatcher of the installation.
	 */
	final class Loop {

		final WindowState state = new WindowState();

		final SimpleMeterRegistry registry = new SimpleMeterRegistry();

		final WindowLifecycle lifecycle;

		final WindowHealthIndicator health;

		private Loop(KafkaClients clients, WindowProperties properties, Clock clock) {
			WindowMetrics metrics = new WindowMetrics(this.registry, this.state, clock);
			JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory();
			requests.setReadTimeout(properties.reserveTimeout());
			Reservations reservations = new Reservations(
					RestClient.builder().baseUrl(Installation.this.accounts.url()).requestFactory(requests).build(),
					properties.maxRecipients());
			Sessions sessions = new Sessions(clients, Installation.this.topics, reservations,
					new RecordReader(new EventDecoder(256 * 1024), 1), properties, Installation.this.window, this.state,
					metrics, clock);
			BackOff backOff = sessions.backOff();
			this.lifecycle = new WindowLifecycle(
					new WindowLoop(sessions, backOff, properties.fencedBackOff(), this.state, metrics, clock),
					properties.stopLimit());
			this.health = new WindowHealthIndicator(this.state, clock);
		}

		double counted(String meter, String tag, String value) {
			return this.registry.get("olate.dispatcher." + meter).tag(tag, value).counter().count();
		}

	}

}
