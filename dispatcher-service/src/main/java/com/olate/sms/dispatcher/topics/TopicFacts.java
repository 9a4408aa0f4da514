package com.olate.sms.dispatcher.topics;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.kafka.common.config.TopicConfig;

/**
 * A topic as Kafka has it.
 *
 * @param name its name
 * @param partitions its partitions
 * @param config its configuration, defaults included
 */
record TopicFacts(String name, int partitions, Map<String, String> config) {

	private static final String BROKER_TIME = "LogAppendTime";

	TopicFacts {
		config = Map.copyOf(config);
	}

	/**
	 * What makes the topic unfit. Times must be the broker's, or a publisher could date
	 * its events.
	 */
	List<String> faults() {
		List<String> faults = new ArrayList<>();
		String time = this.config.getOrDefault(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "");
		if (!time.equals(BROKER_TIME)) {
			faults.add("%s has %s=%s, it must be %s".formatted(this.name, TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG,
					time, BROKER_TIME));
		}
		String cleanup = this.config.getOrDefault(TopicConfig.CLEANUP_POLICY_CONFIG, "");
		if (cleanup.contains(TopicConfig.CLEANUP_POLICY_COMPACT)) {
			faults.add("%s has %s=%s, it must not be compacted".formatted(this.name, TopicConfig.CLEANUP_POLICY_CONFIG,
					cleanup));
		}
		return faults;
	}

	/**
	 * Whether records of at least so many bytes fit.
	 */
	List<String> faultsOfSize(int least) {
		return (maxMessage() >= least) ? List.of() : List.of("%s has %s=%d, it must be at least %d".formatted(this.name,
				TopicConfig.MAX_MESSAGE_BYTES_CONFIG, maxMessage(), least));
	}

	/**
	 * Whether records vanish before the memory of their events does; a record that
	 * outlives it would be sent again if it were read again.
	 */
	List<String> faultsOfRetention(Duration longest) {
		long retention = number(TopicConfig.RETENTION_MS_CONFIG);
		boolean fits = retention >= 0 && retention <= longest.toMillis();
		return fits ? List.of() : List.of("%s has %s=%d, it must be at most %d".formatted(this.name,
				TopicConfig.RETENTION_MS_CONFIG, retention, longest.toMillis()));
	}

	/**
	 * What differs from the contract and does no harm.
	 */
	List<String> remarks(TopicContract.Wanted wanted) {
		List<String> remarks = new ArrayList<>();
		if (this.partitions < wanted.partitions()) {
			remarks.add("%s has %d partitions, the contract has %d".formatted(this.name, this.partitions,
					wanted.partitions()));
		}
		if (number(TopicConfig.RETENTION_MS_CONFIG) != wanted.retention().toMillis()) {
			remarks.add("%s has %s=%d, the contract has %d".formatted(this.name, TopicConfig.RETENTION_MS_CONFIG,
					number(TopicConfig.RETENTION_MS_CONFIG), wanted.retention().toMillis()));
		}
		return remarks;
	}

	int maxMessage() {
		return Math.toIntExact(number(TopicConfig.MAX_MESSAGE_BYTES_CONFIG));
	}

	private long number(String key) {
		return Long.parseLong(this.config.getOrDefault(key, "0"));
	}

}
