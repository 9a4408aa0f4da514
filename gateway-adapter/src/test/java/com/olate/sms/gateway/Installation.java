package com.olate.sms.gateway;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.olate.sms.servers.TestServers;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.bson.Document;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Topics and a database of one test's own, what goes in and what comes out; gateways can
 * be started on them and stopped again.
 */
final class Installation implements AutoCloseable {

	static final String TOKEN = "a-service-token-for-tests-0123456789";

	private final String prefix = "t" + UUID.randomUUID().toString().substring(0, 8) + "-";

	private final MongoClient mongo = MongoClients.create(TestServers.mongodbUri());

	private final KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(Map
		.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, TestServers.kafkaBootstrap(), ProducerConfig.ACKS_CONFIG, "all"),
			new ByteArraySerializer(), new ByteArraySerializer());

	private final JsonMapper json = JsonMapper.builder().build();

	private final Map<String, KafkaConsumer<byte[], byte[]>> consumers = new HashMap<>();

	private final Map<String, List<ConsumerRecord<byte[], byte[]>>> read = new HashMap<>();

	/** Starts a gateway with these properties on top of the usual ones. */
	ConfigurableApplicationContext gateway(Map<String, Object> properties) {
		return new SpringApplicationBuilder(GatewayApplication.class).registerShutdownHook(false)
			.run(arguments(properties));
	}

	/** Starts a gateway in a process of its own. */
	GatewayProcess process(Map<String, Object> properties) throws IOException {
		return GatewayProcess.start(arguments(properties));
	}

	private String[] arguments(Map<String, Object> properties) {
		Map<String, Object> all = new HashMap<>();
		all.put("server.port", 0);
		all.put("KAFKA_BOOTSTRAP", TestServers.kafkaBootstrap());
		all.put("MONGODB_URI", TestServers.mongodbUri());
		all.put("spring.mongodb.database", this.prefix + "gateway");
		all.put("olate.topics.prefix", this.prefix);
		all.put("olate.topics.replication-factor", 1);
		all.put("olate.service-token", TOKEN);
		all.put("olate.instance-id", this.prefix + "one");
		all.put("olate.gateway.drain", "1s");
		all.putAll(properties);
		return all.entrySet()
			.stream()
			.map((entry) -> "--" + entry.getKey() + "=" + entry.getValue())
			.toArray(String[]::new);
	}

	/** How many partitions of send-commands each member of the gateways' group has. */
	Map<String, Integer> partitionsByInstance() {
		String group = this.prefix + "gateway-adapter";
		try (Admin admin = Admin
			.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, TestServers.kafkaBootstrap()))) {
			ConsumerGroupDescription description = admin.describeConsumerGroups(List.of(group)).all().get().get(group);
			return description.members()
				.stream()
				.collect(Collectors.toMap((member) -> member.groupInstanceId().orElse(member.consumerId()),
						(member) -> member.assignment().topicPartitions().size()));
		}
		catch (InterruptedException | ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Publishes a send command; returns its message id. */
	String command(String msisdn) {
		return command(UUID.randomUUID(), msisdn, Instant.now().plus(Duration.ofHours(4)));
	}

	String command(UUID id, String msisdn, Instant notAfter) {
		String messageId = messageId(id);
		publish(value(messageId, msisdn, notAfter));
		return messageId;
	}

	/** Publishes a send command with these fields in place of the usual ones. */
	String command(String msisdn, Map<String, Object> fields) {
		String messageId = messageId(UUID.randomUUID());
		Map<String, Object> command = new HashMap<>(usual(messageId, msisdn, Instant.now().plus(Duration.ofHours(4))));
		command.putAll(fields);
		publish(this.json.writeValueAsBytes(command));
		return messageId;
	}

	/** Publishes many commands at once, to numbers that count up from this one. */
	void commands(int count, long firstMsisdn) {
		for (int i = 0; i < count; i++) {
			byte[] value = value(messageId(UUID.randomUUID()), Long.toString(firstMsisdn + i),
					Instant.now().plus(Duration.ofHours(4)));
			this.producer.send(new ProducerRecord<>(this.prefix + "send-commands", value));
		}
		this.producer.flush();
	}

	/**
	 * Publishes commands to numbers that count up from this one, evenly over the
	 * partitions; returns their message ids by number.
	 */
	Map<String, String> commandsOnEveryPartition(int count, long firstMsisdn) {
		String topic = this.prefix + "send-commands";
		int partitions = this.producer.partitionsFor(topic).size();
		Map<String, String> ids = new LinkedHashMap<>();
		for (int i = 0; i < count; i++) {
			String msisdn = Long.toString(firstMsisdn + i);
			String messageId = messageId(UUID.randomUUID());
			this.producer.send(new ProducerRecord<>(topic, i % partitions, null,
					value(messageId, msisdn, Instant.now().plus(Duration.ofHours(4)))));
			ids.put(msisdn, messageId);
		}
		this.producer.flush();
		return ids;
	}

	static String messageId(UUID id) {
		return id.toString().substring(0, 14) + "5" + id.toString().substring(15);
	}

	private byte[] value(String messageId, String msisdn, Instant notAfter) {
		return this.json.writeValueAsBytes(usual(messageId, msisdn, notAfter));
	}

	private static Map<String, Object> usual(String messageId, String msisdn, Instant notAfter) {
		return Map.of("messageId", messageId, "accountId", "a7k3m9x2q8w4t6z1", "eventId", "iono-4711", "contactId",
				"c-1", "msisdn", msisdn, "sender", "OlateSMS", "text", "Hello", "encoding", "GSM7", "segments", 1,
				"notAfter", notAfter.toString());
	}

	void publish(byte[] value) {
		try {
			this.producer.send(new ProducerRecord<>(this.prefix + "send-commands", value)).get();
		}
		catch (InterruptedException | ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** All results until now, those of a message in order. */
	List<JsonNode> results() {
		return records("delivery-results").stream().map((record) -> this.json.readTree(record.value())).toList();
	}

	/** All results of a message until now, in order. */
	List<JsonNode> results(String messageId) {
		return results().stream().filter((result) -> result.path("messageId").asString().equals(messageId)).toList();
	}

	/** The states of a message until now, in order, with reason where there is one. */
	List<String> states(String messageId) {
		return results(messageId).stream()
			.map((result) -> result.path("state").asString()
					+ result.path("reason").asString("").transform((reason) -> reason.isEmpty() ? "" : "/" + reason)
					+ " " + result.path("effect").asString())
			.toList();
	}

	/** Everything on a topic until now. */
	synchronized List<ConsumerRecord<byte[], byte[]>> records(String topic) {
		KafkaConsumer<byte[], byte[]> consumer = this.consumers.computeIfAbsent(topic, this::consumer);
		List<ConsumerRecord<byte[], byte[]>> all = this.read.computeIfAbsent(topic, (name) -> new ArrayList<>());
		consumer.poll(Duration.ofMillis(200)).forEach(all::add);
		return List.copyOf(all);
	}

	private KafkaConsumer<byte[], byte[]> consumer(String topic) {
		KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
				Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, TestServers.kafkaBootstrap(),
						ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed"),
				new ByteArrayDeserializer(), new ByteArrayDeserializer());
		List<TopicPartition> partitions = consumer.partitionsFor(this.prefix + topic)
			.stream()
			.map((info) -> new TopicPartition(info.topic(), info.partition()))
			.toList();
		consumer.assign(partitions);
		consumer.seekToBeginning(partitions);
		return consumer;
	}

	/** What phones have written until now, in order for each phone. */
	List<JsonNode> inbound(String from) {
		return records("inbound-messages").stream()
			.map((record) -> this.json.readTree(record.value()))
			.filter((text) -> text.path("from").asString().equals(from))
			.toList();
	}

	/** Lets Kafka take records of at most so many bytes on a topic. */
	void limit(String topic, int bytes) {
		ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, this.prefix + topic);
		AlterConfigOp limit = new AlterConfigOp(
				new ConfigEntry(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(bytes)),
				AlterConfigOp.OpType.SET);
		try (Admin admin = Admin
			.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, TestServers.kafkaBootstrap()))) {
			admin.incrementalAlterConfigs(Map.of(resource, List.of(limit))).all().get();
		}
		catch (InterruptedException | ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static String text(byte[] value) {
		return new String(value, StandardCharsets.UTF_8);
	}

	MongoCollection<Document> submissions() {
		return this.mongo.getDatabase(this.prefix + "gateway").getCollection("submissions");
	}

	/** How a message stands in the database. */
	Document submission(String messageId) {
		return submissions().find(new Document("_id", messageId)).first();
	}

	@Override
	public void close() {
		this.mongo.getDatabase(this.prefix + "gateway").drop();
		this.mongo.close();
		this.producer.close();
		this.consumers.values().forEach(KafkaConsumer::close);
	}

}
