package com.olate.sms.dispatcher.plan;

import java.util.List;

/**
 * The records that one transaction is to finish, at most: each partition's in their
 * order. Its events are offered for reservation in this order.
 */
public record Chunk(List<WindowRecord> records) {

	public Chunk {
		records = List.copyOf(records);
	}

	public boolean isEmpty() {
		return this.records.isEmpty();
	}

	public int size() {
		return this.records.size();
	}

	public List<Candidate> candidates() {
		return this.records.stream().filter(WindowRecord::isEvent).map(WindowRecord::candidate).toList();
	}

}
