package com.olate.sms.dispatcher.topics;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.SmartLifecycle;

/**
 * Creates the topics that are missing, and refuses to start on topics that are unfit. No
 * producer starts before the leaders of all partitions have answered: until then a first
 * batch may be lost or stall.
 */
final class TopicsAtStart implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(TopicsAtStart.class);

	/** The largest dead letter: 1 MiB of key and value, the headers beside them. */
	private static final int LEAST_DEAD_LETTER = 1024 * 1024 + 48 * 1024;

	/** More than any send command takes. */
	private static final int LEAST_COMMAND = 64 * 1024;

	private final TopicContract contract = TopicContract.load();

	private final KafkaProperties kafka;

	private final TopicsProperties properties;

	private final Topics topics;

	private final Duration longestRetention;

	private volatile boolean running;

	TopicsAtStart(KafkaProperties kafka, TopicsProperties properties, Topics topics, Duration longestRetention) {
		this.kafka = kafka;
		this.properties = properties;
		this.topics = topics;
		this.longestRetention = longestRetention;
	}

	@Override
	public void start() {
		try (Admin admin = Admin.create(this.kafka.buildAdminProperties())) {
			AdminAnswers answers = new AdminAnswers(this.properties.timeout());
			createMissing(admin, answers);
			Map<String, TopicFacts> facts = facts(admin, answers);
			check(facts);
			awaitLeaders(admin, answers, facts.values());
		}
		this.running = true;
	}

	private Map<String, String> names() {
		return Map.of(Topics.EVENTS, this.topics.events(), Topics.DEAD_LETTERS, this.topics.deadLetters(),
				Topics.COMMANDS, this.topics.commands());
	}

	private void createMissing(Admin admin, AdminAnswers answers) {
		Set<String> present = answers.of(() -> admin.listTopics().names());
		List<NewTopic> missing = names().entrySet()
			.stream()
			.filter((name) -> !present.contains(name.getValue()))
			.map((name) -> newTopic(name.getValue(), this.contract.topics().get(name.getKey())))
			.toList();
		if (!missing.isEmpty() && !this.properties.create()) {
			throw new IllegalStateException("These topics do not exist and olate.topics.create is false: "
					+ missing.stream().map(NewTopic::name).sorted().toList());
		}
		admin.createTopics(missing).values().forEach((name, created) -> {
			try {
				answers.of(() -> created);
				log.info("Created topic={}", name);
			}
			catch (TopicExistsException ex) {
				log.debug("Another process created topic={}", name);
			}
		});
	}

	private NewTopic newTopic(String name, TopicContract.Wanted wanted) {
		short replicas = (this.properties.replicationFactor() != null) ? this.properties.replicationFactor()
				: this.contract.replicationFactor();
		int inSync = (this.properties.minInsyncReplicas() != null) ? this.properties.minInsyncReplicas()
				: Math.min(this.contract.minInsyncReplicas(), replicas);
		return new NewTopic(name, wanted.partitions(), replicas).configs(Map.of(
				TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime", TopicConfig.RETENTION_MS_CONFIG,
				String.valueOf(wanted.retention().toMillis()), TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
				String.valueOf(wanted.maxMessage()), TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, String.valueOf(inSync)));
	}

	private Map<String, TopicFacts> facts(Admin admin, AdminAnswers answers) {
		Collection<String> wanted = names().values();
		Map<String, TopicDescription> described = answers.of(() -> admin.describeTopics(wanted).allTopicNames());
		Map<String, TopicFacts> facts = new HashMap<>();
		answers.of(() -> admin.describeConfigs(wanted.stream().map(TopicsAtStart::resource).toList()).all())
			.forEach((resource, config) -> {
				Map<String, String> entries = config.entries()
					.stream()
					.filter((entry) -> entry.value() != null)
					.collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value));
				int partitions = described.get(resource.name()).partitions().size();
				facts.put(resource.name(), new TopicFacts(resource.name(), partitions, entries));
			});
		return facts;
	}

	private void check(Map<String, TopicFacts> facts) {
		TopicFacts events = facts.get(this.topics.events());
		List<String> faults = new ArrayList<>();
		facts.values().forEach((topic) -> faults.addAll(topic.faults()));
		faults.addAll(events.faultsOfRetention(this.longestRetention));
		faults.addAll(facts.get(this.topics.commands()).faultsOfRetention(this.longestRetention));
		faults.addAll(facts.get(this.topics.commands()).faultsOfSize(LEAST_COMMAND));
		faults.addAll(facts.get(this.topics.deadLetters()).faultsOfSize(LEAST_DEAD_LETTER));
		if (!faults.isEmpty()) {
			throw new IllegalStateException("The topics in Kafka are unfit: " + String.join("; ", faults)
					+ ". Change them with kafka-configs.sh and start again.");
		}
		names().forEach((logical, name) -> facts.get(name)
			.remarks(this.contract.topics().get(logical))
			.forEach((remark) -> log.warn("Topic differs: {}", remark)));
	}

	private void awaitLeaders(Admin admin, AdminAnswers answers, Collection<TopicFacts> facts) {
		Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
		for (TopicFacts topic : facts) {
			for (int partition = 0; partition < topic.partitions(); partition++) {
				latest.put(new TopicPartition(topic.name(), partition), OffsetSpec.latest());
			}
		}
		answers.of(() -> admin.listOffsets(latest).all());
	}

	private static ConfigResource resource(String name) {
		return new ConfigResource(ConfigResource.Type.TOPIC, name);
	}

	@Override
	public void stop() {
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	/**
	 * Before everything that reads or writes.
	 */
	@Override
	public int getPhase() {
		return 0;
	}

}
