package com.olate.sms.account.history;

/**
 * Where an event's record lies in Kafka. The same event at another position is a
 * duplicate; at the same position it is a replay.
 *
 * @param topicId Kafka's topic id, which changes when a topic is made anew
 */
public record SourcePosition(String topicId, int partition, long offset) {

	public SourcePosition {
		if (topicId.isEmpty() || partition < 0 || offset < 0) {
			throw new IllegalArgumentException("A position is a topic id, a partition and an offset, neither negative");
		}
	}

	@Override
	public String toString() {
		return this.topicId + "/" + this.partition + "/" + this.offset;
	}

}
