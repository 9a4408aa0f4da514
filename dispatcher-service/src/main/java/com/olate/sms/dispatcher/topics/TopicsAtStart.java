package com.olate.sms.dispatcher.topics;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.InvalidReplicationFactorException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * Creates what is missing of this service's topics and checks the rest, before any
 * listener or producer starts. A producer must not write to a new topic before its
 * leaders answer, or it may stall on its first batches; asking for the latest offsets
 * waits for that.
 */
class TopicsAtStart implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(TopicsAtStart.class);

	private final TopicsCatalog catalog;

	private final TopicsProperties properties;

	private final Duration remembered;

	private final KafkaAdmin kafka;

	private volatile boolean running;

	TopicsAtStart(TopicsCatalog catalog, TopicsProperties properties, Duration remembered, KafkaAdmin kafka) {
		this.catalog = catalog;
		this.properties = properties;
		this.remembered = remembered;
		this.kafka = kafka;
	}

	@Override
	public void start() {
		List<Topic> topics = this.catalog.ours();
		Admin admin = Admin.create(new HashMap<>(this.kafka.getConfigurationProperties()));
		try {
			AdminCalls calls = new AdminCalls(this.properties.timeout());
			createMissing(admin, calls, topics);
			Map<String, TopicDescription> found = calls
				.answer(() -> admin.describeTopics(names(topics)).allTopicNames());
			check(admin, calls, topics, found);
			awaitLeaders(admin, calls, found.values());
		}
		finally {
			// Closing would wait for a call that has been given up.
			admin.close(Duration.ZERO);
		}
		log.info("topics checked count={}", topics.size());
		this.running = true;
	}

	private void createMissing(Admin admin, AdminCalls calls, List<Topic> topics) {
		Collection<String> present = calls.answer(() -> admin.listTopics().names());
		List<NewTopic> missing = topics.stream()
			.filter((topic) -> !present.contains(topic.name()))
			.map(Topic::toCreate)
			.toList();
		if (!missing.isEmpty() && !this.properties.create()) {
			throw new IllegalStateException("Kafka lacks the topics " + missing.stream().map(NewTopic::name).toList()
					+ " and olate.topics.create is false");
		}
		admin.createTopics(missing).values().forEach((name, created) -> {
			try {
				calls.answer(() -> created);
				log.info("topic created topic={}", name);
			}
			catch (InvalidReplicationFactorException ex) {
				throw new IllegalStateException("Kafka cannot keep as many replicas of topic " + name
						+ " as wanted: set olate.topics.replication-factor and olate.topics.min-insync-replicas", ex);
			}
			catch (TopicExistsException ex) {
				log.debug("topic created by another process topic={}", name);
			}
		});
	}

	private void check(Admin admin, AdminCalls calls, List<Topic> topics, Map<String, TopicDescription> found) {
		Map<ConfigResource, Config> configs = calls
			.answer(() -> admin.describeConfigs(names(topics).stream().map(TopicsAtStart::resource).toList()).all());
		List<String> faults = new ArrayList<>();
		for (Topic topic : topics) {
			Map<String, String> actual = configs.get(resource(topic.name()))
				.entries()
				.stream()
				.filter((entry) -> entry.value() != null)
				.collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value));
			faults.addAll(topic.faults(actual, this.remembered));
			topic.remarks(actual, found.get(topic.name()).partitions().size()).forEach(log::warn);
		}
		if (!faults.isEmpty()) {
			throw new IllegalStateException("The topics in Kafka are not as this service needs them: "
					+ String.join("; ", faults) + ". Change them with kafka-configs, then start again");
		}
	}

	private void awaitLeaders(Admin admin, AdminCalls calls, Collection<TopicDescription> topics) {
		Map<TopicPartition, OffsetSpec> latest = topics.stream()
			.flatMap((topic) -> topic.partitions()
				.stream()
				.map((partition) -> new TopicPartition(topic.name(), partition.partition())))
			.collect(Collectors.toMap(Function.identity(), (partition) -> OffsetSpec.latest()));
		calls.answer(() -> admin.listOffsets(latest).all());
	}

	private static List<String> names(List<Topic> topics) {
		return topics.stream().map(Topic::name).toList();
	}

	private static ConfigResource resource(String topic) {
		return new ConfigResource(ConfigResource.Type.TOPIC, topic);
	}

	@Override
	public void stop() {
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	@Override
	public int getPhase() {
		return 0;
	}

}
