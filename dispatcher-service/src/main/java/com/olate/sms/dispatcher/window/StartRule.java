package com.olate.sms.dispatcher.window;

import java.util.Map;

/**
 * Where to begin in a partition without a committed offset, so that no record is ever
 * skipped silently: at its earliest record if the group has not read the topic before, or
 * if the partition still has its very first record, being new. Anything else means that
 * offsets were lost, and is for people to decide.
 */
final class StartRule {

	private StartRule() {
	}

	/**
	 * Decides for one partition.
	 * @param committedElsewhere the group's committed offsets of the topic's partitions
	 * @param earliest the partition's earliest offset
	 */
	static Start decide(Map<Integer, Long> committedElsewhere, long earliest) {
		return (committedElsewhere.isEmpty() || earliest == 0) ? Start.EARLIEST : Start.BLOCKED;
	}

	/**
	 * What to do.
	 */
	enum Start {

		/** Read from the earliest record. */
		EARLIEST,

		/** Do not read; raise an alert. */
		BLOCKED

	}

}
