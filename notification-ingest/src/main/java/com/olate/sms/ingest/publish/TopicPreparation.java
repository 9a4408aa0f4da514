package com.olate.sms.ingest.publish;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.InvalidReplicationFactorException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Creates the topic if it is missing, or checks what is there, and then asks the leader
 * of every partition: a producer that starts before they lead can lose its first batches
 * (KAFKA-15591).
 */
final class TopicPreparation {

	private static final Logger log = LoggerFactory.getLogger(TopicPreparation.class);

	/** A topic that was just created becomes known to all brokers within this. */
	private static final int ATTEMPTS = 50;

	private static final long PAUSE_MS = 100;

	private final Topic topic;

	private final boolean create;

	private final Duration remembered;

	TopicPreparation(Topic topic, boolean create, Duration remembered) {
		this.topic = topic;
		this.create = create;
		this.remembered = remembered;
	}

	/**
	 * Makes the topic ready.
	 * @throws TopicFaultException if an operator has to change the topic
	 * @throws KafkaException if Kafka does not answer now
	 */
	void prepare(Admin admin) {
		for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
			try {
				check(admin);
				return;
			}
			catch (UnknownTopicOrPartitionException ex) {
				if (attempt == 1) {
					create(admin);
				}
				pause();
			}
		}
		check(admin);
	}

	private void check(Admin admin) {
		TopicDescription found = describe(admin);
		Map<String, String> config = config(admin);
		List<String> faults = this.topic.faults(config, this.remembered);
		if (!faults.isEmpty()) {
			throw new TopicFaultException("The topic in Kafka is not as this service needs it: "
					+ String.join("; ", faults) + ". Change it with kafka-configs, then start again");
		}
		this.topic.remarks(config, found.partitions().size()).forEach(log::warn);
		askLeaders(admin);
	}

	/**
	 * Asks the leader of every partition for its end.
	 * @throws KafkaException if one does not answer
	 */
	void askLeaders(Admin admin) {
		Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
		for (TopicPartitionInfo partition : describe(admin).partitions()) {
			ends.put(new TopicPartition(this.topic.name(), partition.partition()), OffsetSpec.latest());
		}
		await(admin.listOffsets(ends).all());
	}

	private void create(Admin admin) {
		if (!this.create) {
			throw new TopicFaultException(
					"Topic " + this.topic.name() + " is missing; create it, or set olate.topics.create=true");
		}
		try {
			await(admin.createTopics(List.of(this.topic.toCreate())).all());
			log.info("topic={} created", this.topic.name());
		}
		catch (TopicExistsException ex) {
			log.debug("topic={} was created by another service", this.topic.name());
		}
		catch (InvalidReplicationFactorException ex) {
			throw new TopicFaultException("Topic " + this.topic.name() + " cannot have "
					+ this.topic.replicationFactor()
					+ " replicas here; set olate.topics.replication-factor and olate.topics.min-insync-replicas");
		}
	}

	private TopicDescription describe(Admin admin) {
		return await(admin.describeTopics(List.of(this.topic.name())).allTopicNames()).get(this.topic.name());
	}

	private Map<String, String> config(Admin admin) {
		ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, this.topic.name());
		return await(admin.describeConfigs(List.of(resource)).all()).get(resource)
			.entries()
			.stream()
			.filter((entry) -> entry.value() != null)
			.collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value));
	}

	private static void pause() {
		try {
			TimeUnit.MILLISECONDS.sleep(PAUSE_MS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new KafkaException(ex);
		}
	}

	private static <T> T await(KafkaFuture<T> future) {
		try {
			return future.get();
		}
		catch (ExecutionException ex) {
			if (ex.getCause() instanceof KafkaException cause) {
				throw cause;
			}
			throw new KafkaException(ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new KafkaException(ex);
		}
	}

}
