package com.olate.sms.dispatcher.event;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A record of the events topic as it was received.
 *
 * @param partition its partition
 * @param offset its offset
 * @param timestamp its LogAppendTime
 * @param key the key, if there is one
 * @param value the value, if there is one
 * @param headers all headers in their order
 */
public record RawRecord(int partition, long offset, Instant timestamp, @Nullable Payload key, @Nullable Payload value,
		List<Header> headers) {

	public RawRecord {
		headers = List.copyOf(headers);
	}

	/**
	 * The bytes that this record holds in memory, roughly.
	 */
	public long bytesKept() {
		long bytes = 200 + kept(this.key) + kept(this.value);
		for (Header header : this.headers) {
			bytes += 80 + header.name().length() + header.size();
		}
		return bytes;
	}

	private static int kept(@Nullable Payload payload) {
		return (payload == null) ? 0 : payload.bytes().length;
	}

	/**
	 * One header; Kafka allows a name to occur more than once and a value to be missing.
	 */
	public record Header(String name, byte @Nullable [] value) {

		int size() {
			return (this.value == null) ? 0 : this.value.length;
		}

	}

}
