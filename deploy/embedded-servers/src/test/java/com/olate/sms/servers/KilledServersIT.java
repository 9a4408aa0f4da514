package com.olate.sms.servers;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What was acknowledged before {@code kill -9} is there after it.
 */
class KilledServersIT {

	private static final int WRITERS = 4;

	private static final int WRITES_BEFORE_THE_KILL = 1_500;

	private static final TopicPartition PARTITION = new TopicPartition("facts", 0);

	@TempDir
	private Path data;

	private final int kafka = FreePorts.any();

	private final int controller = FreePorts.any();

	private final int mongodb = FreePorts.any();

	private final List<KafkaProducer<String, String>> producers = new ArrayList<>();

	@Test
	void noAcknowledgedWriteOrRecordOrCommittedOffsetIsLost() throws Exception {
		Queue<String> records = new ConcurrentLinkedQueue<>();
		writeUntilKilled(0, () -> produce(records));
		List<Integer> writes = writeUntilKilled(1, () -> assertRecordsAreThere(records));
		try (ServersProcess servers = ready(); MongoClient client = client()) {
			assertThat(servers.pid()).isPositive();
			assertWritesAreThere(client, writes);
		}
	}

	private void assertWritesAreThere(MongoClient client, List<Integer> acknowledged) {
		MongoCollection<Document> entries = entries(client);
		for (int writer = 0; writer < WRITERS; writer++) {
			int counted = counter(client, writer);
			assertThat(counted).isGreaterThanOrEqualTo(acknowledged.get(writer));
			Set<Integer> numbers = new HashSet<>();
			entries.find(Filters.and(Filters.eq("writer", writer), Filters.eq("round", 1)))
				.forEach((entry) -> numbers.add(entry.getInteger("number")));
			assertThat(numbers).as("the counter is not ahead of its entries")
				.containsAll(IntStream.range(0, counted).boxed().toList());
		}
		assertThat(entries.listIndexes().map((index) -> index.getString("name"))).contains("once");
	}

	/**
	 * Writes to the store from several threads, does something beside it, then kills.
	 */
	private List<Integer> writeUntilKilled(int round, Callable<?> beside) throws Exception {
		List<AtomicInteger> acknowledged = IntStream.range(0, WRITERS)
			.mapToObj((writer) -> new AtomicInteger())
			.toList();
		try (ServersProcess servers = ready(); MongoClient client = client()) {
			client.getDatabase("db").getCollection("counters").drop();
			entries(client).createIndex(Indexes.ascending("round", "writer", "number"),
					new IndexOptions().unique(true).name("once"));
			List<CompletableFuture<Void>> writers = IntStream.range(0, WRITERS)
				.mapToObj((writer) -> CompletableFuture
					.runAsync(() -> write(client, round, writer, acknowledged.get(writer))))
				.toList();
			beside.call();
			Awaitility.await()
				.atMost(Duration.ofMinutes(1))
				.until(() -> acknowledged.stream().mapToInt(AtomicInteger::get).sum() > WRITES_BEFORE_THE_KILL);
			servers.kill();
			closeProducers();
			writers.forEach(CompletableFuture::join);
		}
		return acknowledged.stream().map(AtomicInteger::get).toList();
	}

	/**
	 * Inserts an entry, then counts it, each acknowledged before the next.
	 */
	private static void write(MongoClient client, int round, int writer, AtomicInteger acknowledged) {
		MongoCollection<Document> counters = client.getDatabase("db").getCollection("counters");
		try {
			for (int number = 0; true; number++) {
				entries(client)
					.insertOne(new Document("round", round).append("writer", writer).append("number", number));
				counters.updateOne(Filters.eq("_id", writer), Updates.inc("count", 1),
						new UpdateOptions().upsert(true));
				acknowledged.incrementAndGet();
			}
		}
		catch (MongoException ex) {
			// killed
		}
	}

	private static int counter(MongoClient client, int writer) {
		Document counter = client.getDatabase("db").getCollection("counters").find(Filters.eq("_id", writer)).first();
		return (counter != null) ? counter.getInteger("count") : 0;
	}

	private static MongoCollection<Document> entries(MongoClient client) {
		return client.getDatabase("db").getCollection("entries");
	}

	/**
	 * Produces records, of which some are still on their way at its end, and commits an
	 * offset.
	 */
	private boolean produce(Queue<String> acknowledged) throws Exception {
		Topics.create(bootstrap(), PARTITION, Map.of());
		KafkaProducer<String, String> producer = new KafkaProducer<>(
				Map.of("bootstrap.servers", bootstrap(), "delivery.timeout.ms", "3000", "request.timeout.ms", "2000"),
				new StringSerializer(), new StringSerializer());
		this.producers.add(producer);
		for (int number = 0; number < 2_000; number++) {
			String value = "fact " + number;
			producer.send(new ProducerRecord<>(PARTITION.topic(), value), (metadata, trouble) -> {
				if (trouble == null) {
					acknowledged.add(value);
				}
			});
		}
		Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> acknowledged.size() > 500);
		try (KafkaConsumer<String, String> group = consumer()) {
			group.assign(List.of(PARTITION));
			group.commitSync(Map.of(PARTITION, new OffsetAndMetadata(123)));
		}
		return true;
	}

	@AfterEach
	void closeProducers() {
		this.producers.forEach((producer) -> producer.close(Duration.ZERO));
		this.producers.clear();
	}

	private boolean assertRecordsAreThere(Queue<String> acknowledged) {
		try (KafkaConsumer<String, String> group = consumer()) {
			assertThat(group.committed(Set.of(PARTITION)).get(PARTITION).offset()).isEqualTo(123);
			assertThat(read(group)).containsAll(acknowledged);
		}
		return true;
	}

	private static Set<String> read(KafkaConsumer<String, String> consumer) {
		Set<String> values = new HashSet<>();
		consumer.assign(List.of(PARTITION));
		consumer.seekToBeginning(List.of(PARTITION));
		long end = consumer.endOffsets(List.of(PARTITION)).get(PARTITION);
		while (consumer.position(PARTITION) < end) {
			consumer.poll(Duration.ofSeconds(1)).forEach((record) -> values.add(record.value()));
		}
		return values;
	}

	private KafkaConsumer<String, String> consumer() {
		return new KafkaConsumer<>(
				Map.of("bootstrap.servers", bootstrap(), "group.id", "readers", "enable.auto.commit", "false"),
				new StringDeserializer(), new StringDeserializer());
	}

	private String bootstrap() {
		return "127.0.0.1:" + this.kafka;
	}

	private MongoClient client() {
		return MongoClients.create("mongodb://127.0.0.1:" + this.mongodb + "/?retryWrites=false");
	}

	private ServersProcess ready() throws Exception {
		return ServersProcess.ready("--data", this.data.toString(), "--kafka-port", String.valueOf(this.kafka),
				"--controller-port", String.valueOf(this.controller), "--mongodb-port", String.valueOf(this.mongodb));
	}

}
