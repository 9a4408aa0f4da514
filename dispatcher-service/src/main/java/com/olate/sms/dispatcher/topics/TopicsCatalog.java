package com.olate.sms.dispatcher.topics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;

/**
 * The topics of {@code contracts/topics.yaml} under the names that this installation
 * gives them.
 */
class TopicsCatalog {

	private static final String SERVICE = "dispatcher-service";

	private final TopicsProperties properties;

	private final Contract contract;

	TopicsCatalog(TopicsProperties properties) {
		this.properties = properties;
		this.contract = read();
	}

	/**
	 * The name in Kafka of a topic of the contract.
	 */
	String nameOf(String logical) {
		if (!this.contract.topics().containsKey(logical)) {
			throw new IllegalArgumentException("No topic " + logical + " in contracts/topics.yaml");
		}
		return this.properties.names().getOrDefault(logical, this.properties.prefix() + logical);
	}

	/**
	 * The topics that this service reads or writes.
	 */
	List<Topic> ours() {
		return this.contract.topics()
			.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().concerns(SERVICE))
			.map((entry) -> topic(nameOf(entry.getKey()), entry.getValue()))
			.toList();
	}

	private Topic topic(String name, Wanted wanted) {
		Short replicas = this.properties.replicationFactor();
		Integer inSync = this.properties.minInsyncReplicas();
		short replicationFactor = (replicas != null) ? replicas : this.contract.replicationFactor();
		return new Topic(name, wanted.partitions(), wanted.retention(), wanted.maxMessage(), replicationFactor,
				(inSync != null) ? inSync : Math.min(this.contract.minInsyncReplicas(), replicationFactor),
				wanted.readBy().contains(SERVICE));
	}

	private static Contract read() {
		try {
			MutablePropertySources sources = new MutablePropertySources();
			new YamlPropertySourceLoader().load("topics", new ClassPathResource("contracts/topics.yaml"))
				.forEach(sources::addLast);
			return new Binder(ConfigurationPropertySources.from(sources)).bind("", Contract.class).get();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("contracts/topics.yaml cannot be read", ex);
		}
	}

	record Contract(short replicationFactor, int minInsyncReplicas, Map<String, Wanted> topics) {
	}

	record Wanted(int partitions, Duration retention, int maxMessage, @DefaultValue List<String> writtenBy,
			@DefaultValue List<String> readBy) {

		boolean concerns(String service) {
			return this.writtenBy.contains(service) || this.readBy.contains(service);
		}

	}

}
