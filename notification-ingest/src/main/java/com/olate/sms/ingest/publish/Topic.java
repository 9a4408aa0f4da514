package com.olate.sms.ingest.publish;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.jspecify.annotations.Nullable;

/**
 * A topic as the contract wants it.
 *
 * @param name its name in Kafka
 * @param retention how long records stay
 * @param maxMessage the largest record batch, in bytes
 */
record Topic(String name, int partitions, Duration retention, int maxMessage, short replicationFactor,
		int minInsyncReplicas) {

	NewTopic toCreate() {
		return new NewTopic(this.name, this.partitions, this.replicationFactor)
			.configs(Map.of(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime", TopicConfig.RETENTION_MS_CONFIG,
					Long.toString(this.retention.toMillis()), TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
					Integer.toString(this.maxMessage), TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG,
					Integer.toString(this.minInsyncReplicas), TopicConfig.CLEANUP_POLICY_CONFIG,
					TopicConfig.CLEANUP_POLICY_DELETE));
	}

	/**
	 * What is wrong with the topic as it is, so that this service cannot work on it.
	 * @param remembered how long events are remembered; a record that outlives this could
	 * be sent again
	 */
	List<String> faults(Map<String, String> actual, Duration remembered) {
		List<String> faults = new ArrayList<>();
		String timestamps = actual.get(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG);
		if (!"LogAppendTime".equals(timestamps)) {
			faults.add(fault(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, timestamps, "LogAppendTime"));
		}
		String policy = actual.get(TopicConfig.CLEANUP_POLICY_CONFIG);
		if (!TopicConfig.CLEANUP_POLICY_DELETE.equals(policy)) {
			faults.add(fault(TopicConfig.CLEANUP_POLICY_CONFIG, policy, TopicConfig.CLEANUP_POLICY_DELETE));
		}
		if (number(actual, TopicConfig.MAX_MESSAGE_BYTES_CONFIG) < this.maxMessage) {
			faults.add(fault(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, actual.get(TopicConfig.MAX_MESSAGE_BYTES_CONFIG),
					"at least " + this.maxMessage));
		}
		long longest = remembered.minusDays(7).toMillis();
		long retention = number(actual, TopicConfig.RETENTION_MS_CONFIG);
		if (retention < 0 || retention > longest) {
			faults.add(fault(TopicConfig.RETENTION_MS_CONFIG, Long.toString(retention),
					"at most " + longest + ", seven days less than events are remembered"));
		}
		return faults;
	}

	/**
	 * What differs from the contract and can be lived with.
	 */
	List<String> remarks(Map<String, String> actual, int actualPartitions) {
		List<String> remarks = new ArrayList<>();
		if (actualPartitions < this.partitions) {
			remarks.add(fault("partitions", Integer.toString(actualPartitions), "at least " + this.partitions));
		}
		long retention = number(actual, TopicConfig.RETENTION_MS_CONFIG);
		if (retention != this.retention.toMillis()) {
			remarks.add(fault(TopicConfig.RETENTION_MS_CONFIG, Long.toString(retention),
					Long.toString(this.retention.toMillis())));
		}
		return remarks;
	}

	private static long number(Map<String, String> actual, String key) {
		return Long.parseLong(actual.getOrDefault(key, "0"));
	}

	private String fault(String what, @Nullable String is, String should) {
		return "topic " + this.name + " has " + what + "=" + is + ", it should be " + should;
	}

}
