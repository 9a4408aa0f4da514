package com.olate.sms.dispatcher.event;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells whether two events of one identity say the same: SHA-256 over the UTF-8 bytes of
 * the type, a line feed, and the canonical data as JSON without white space and with
 * decimals written plainly. Time, headers, unknown fields and encoding do not count.
 */
final class ContentHash {

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
		.build();

	private ContentHash() {
	}

	static String of(EventType type, EventData data) {
		return HexFormat.of().formatHex(Sha256.of(content(type, data).getBytes(StandardCharsets.UTF_8)));
	}

	static String content(EventType type, EventData data) {
		return type.text() + "\n" + JSON.writeValueAsString(data.canonical());
	}

}
