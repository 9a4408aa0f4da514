package com.olate.sms.ingest.publish;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What the topic of notification events has to be.
 */
record TopicSpec(String name, int partitions, short replicationFactor, int minInsyncReplicas, Duration retention,
		int maxMessageBytes) {

	static final String LOGICAL_NAME = "notification-events";

	private static final String SOURCE = "/contracts/topics.yaml";

	private static final String APPEND_TIME = "LogAppendTime";

	/**
	 * The published topic with the operator's changes.
	 */
	static TopicSpec read(TopicProperties properties) {
		try (InputStream in = TopicSpec.class.getResourceAsStream(SOURCE)) {
			JsonNode file = YAMLMapper.shared().readTree(in);
			JsonNode topic = file.required("topics").required(LOGICAL_NAME);
			Short replicationFactor = properties.replicationFactor();
			Integer minInsync = properties.minInsyncReplicas();
			return new TopicSpec(properties.nameOf(LOGICAL_NAME), topic.required("partitions").intValue(),
					(replicationFactor != null) ? replicationFactor : file.required("replication-factor").shortValue(),
					(minInsync != null) ? minInsync : file.required("min-insync-replicas").intValue(),
					Duration.parse(topic.required("retention").stringValue()),
					topic.required("max-message").intValue());
		}
		catch (IOException ex) {
			throw new IllegalStateException("Cannot read " + SOURCE, ex);
		}
	}

	NewTopic newTopic() {
		return new NewTopic(this.name, this.partitions, this.replicationFactor)
			.configs(Map.of(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, APPEND_TIME, TopicConfig.RETENTION_MS_CONFIG,
					Long.toString(this.retention.toMillis()), TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
					Integer.toString(this.maxMessageBytes), TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG,
					Integer.toString(this.minInsyncReplicas)));
	}

	/**
	 * What stops us from writing to a topic that is like this.
	 */
	List<String> faults(Map<String, String> config, Duration maxRetention) {
		List<String> faults = new ArrayList<>();
		String timestamps = config.get(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG);
		if (!APPEND_TIME.equals(timestamps)) {
			faults.add("message.timestamp.type is " + timestamps + ", must be " + APPEND_TIME);
		}
		long maxBytes = number(config, TopicConfig.MAX_MESSAGE_BYTES_CONFIG);
		if (maxBytes < this.maxMessageBytes) {
			faults.add("max.message.bytes is " + maxBytes + ", must be at least " + this.maxMessageBytes);
		}
		long kept = number(config, TopicConfig.RETENTION_MS_CONFIG);
		if (kept < 0 || kept > maxRetention.toMillis()) {
			faults.add("retention.ms is " + kept + ", must be at most " + maxRetention.toMillis()
					+ ", or events come back after their identities are forgotten");
		}
		return faults;
	}

	/**
	 * What an operator may want to know of a topic that is like this.
	 */
	List<String> warnings(int partitions, Map<String, String> config) {
		List<String> warnings = new ArrayList<>();
		if (partitions < this.partitions) {
			warnings.add("has " + partitions + " partitions, " + this.partitions + " are usual");
		}
		long kept = number(config, TopicConfig.RETENTION_MS_CONFIG);
		if (kept != this.retention.toMillis()) {
			warnings.add("retention.ms is " + kept + ", " + this.retention.toMillis() + " is usual");
		}
		return warnings;
	}

	private static long number(Map<String, String> config, String name) {
		return Long.parseLong(config.getOrDefault(name, "0"));
	}

}
