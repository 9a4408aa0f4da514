package com.olate.sms.dispatcher.plan;

/**
 * Bounds of what is held in memory and finished by one transaction.
 *
 * @param records records in a chunk, and roughly those that wait
 * @param bytes bytes of records that wait, after which no more are read
 */
public record ChunkLimits(int records, long bytes) {

	public ChunkLimits {
		if (records < 1 || bytes < 1) {
			throw new IllegalArgumentException("A chunk holds at least one record");
		}
	}

}
