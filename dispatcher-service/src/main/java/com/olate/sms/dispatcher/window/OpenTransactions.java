package com.olate.sms.dispatcher.window;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/**
 * Measures what publishers' open transactions keep back: offsets beyond the last stable
 * one. A publisher that hangs in a transaction holds up everybody's events in the
 * partitions it wrote to. Asks without waiting; a failed question changes nothing.
 */
final class OpenTransactions {

	private final Admin admin;

	private final WindowState state;

	OpenTransactions(Admin admin, WindowState state) {
		this.admin = admin;
		this.state = state;
	}

	/**
	 * Looks at partitions: first where they end, then up to where they are stable, so
	 * that what is written in between does not count.
	 */
	void look(Set<TopicPartition> partitions) {
		ends(partitions, IsolationLevel.READ_UNCOMMITTED).whenComplete((ends, fault) -> {
			if (fault == null) {
				ends(partitions, IsolationLevel.READ_COMMITTED).whenComplete((stable, another) -> {
					if (another == null) {
						this.state.keptBack(keptBack(ends, stable));
					}
				});
			}
		});
	}

	static long keptBack(Map<TopicPartition, ListOffsetsResultInfo> ends,
			Map<TopicPartition, ListOffsetsResultInfo> stable) {
		long offsets = 0;
		for (Map.Entry<TopicPartition, ListOffsetsResultInfo> end : ends.entrySet()) {
			offsets += Math.max(0, end.getValue().offset() - stable.get(end.getKey()).offset());
		}
		return offsets;
	}

	private KafkaFuture<Map<TopicPartition, ListOffsetsResultInfo>> ends(Set<TopicPartition> partitions,
			IsolationLevel level) {
		Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
		partitions.forEach((partition) -> latest.put(partition, OffsetSpec.latest()));
		return this.admin.listOffsets(latest, new ListOffsetsOptions(level)).all();
	}

}
