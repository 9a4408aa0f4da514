package com.olate.sms.dispatcher.event;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Builds records of the events topic for tests.
 */
public final class Raw {

	public static final String ACCOUNT = "a7k3m9x2q8w4t6z1";

	public static final String INVOICE = """
			{"number":"INV-4711","customer":"Ábel & Sons","amount":120.0,"currency":"GBP","due":"2026-12-22"}""";

	private final List<RawRecord.Header> headers = new ArrayList<>();

	private byte @Nullable [] key;

	private byte @Nullable [] value;

	private Raw() {
	}

	public static Raw empty() {
		return new Raw();
	}

	/**
	 * A valid event in binary mode.
	 */
	public static Raw binary(String type, String data) {
		return binary(type, "urn:iono:billing", data);
	}

	public static Raw binary(String type, String source, String data) {
		return empty().header("ce_specversion", "1.0")
			.header("ce_id", "iono-4711")
			.header("ce_source", source)
			.header("ce_type", type)
			.header("ce_subject", ACCOUNT)
			.header("content-type", "application/json")
			.value(data);
	}

	/**
	 * A record in structured mode.
	 */
	public static Raw structured(String envelope) {
		return empty().header("content-type", "application/cloudevents+json; charset=UTF-8").value(envelope);
	}

	public Raw header(String name, @Nullable String value) {
		return header(name, (value == null) ? null : value.getBytes(StandardCharsets.UTF_8));
	}

	public Raw header(String name, byte @Nullable [] value) {
		this.headers.add(new RawRecord.Header(name, value));
		return this;
	}

	public Raw without(String name) {
		this.headers.removeIf((header) -> header.name().equals(name));
		return this;
	}

	public Raw with(String name, String value) {
		return without(name).header(name, value);
	}

	public Raw key(String text) {
		this.key = text.getBytes(StandardCharsets.UTF_8);
		return this;
	}

	public Raw value(String text) {
		return value(text.getBytes(StandardCharsets.UTF_8));
	}

	public Raw value(byte @Nullable [] bytes) {
		this.value = bytes;
		return this;
	}

	public RawRecord at(int partition, long offset, Instant timestamp) {
		return new RawRecord(partition, offset, timestamp, (this.key == null) ? null : Payload.whole(this.key),
				(this.value == null) ? null : Payload.whole(this.value), this.headers);
	}

	public RawRecord record() {
		return at(0, 0, Instant.EPOCH);
	}

}
