package com.olate.sms.ingest.event;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import tools.jackson.databind.node.ObjectNode;

/**
 * CloudEvents attributes from HTTP headers (HTTP protocol binding 1.0, section 3.1.3):
 * surrounding double quotes are taken off and percent escapes resolved.
 */
final class CloudEventHeaders {

	private static final String QUOTE = "\"";

	private CloudEventHeaders() {
	}

	/**
	 * An envelope with these attributes, whose names come in lower case without
	 * {@code ce-}.
	 */
	static ObjectNode envelope(Map<String, String> attributes) {
		ObjectNode envelope = StrictJson.MAPPER.createObjectNode();
		attributes.forEach((name, value) -> {
			if (!name.equals("data") && !name.equals("data_base64")) {
				envelope.put(name, decode(value));
			}
		});
		return envelope;
	}

	private static String decode(String header) {
		String value = header.strip();
		if (value.length() > 1 && value.startsWith(QUOTE) && value.endsWith(QUOTE)) {
			value = value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1");
		}
		if (value.indexOf('%') < 0) {
			return value;
		}
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(value.length());
		for (int i = 0; i < value.length(); i++) {
			int escaped = (value.charAt(i) == '%') ? PercentEscapes.byteAt(value, i) : -1;
			bytes.write((escaped < 0) ? value.charAt(i) : escaped);
			i += (escaped < 0) ? 0 : PercentEscapes.DIGITS;
		}
		return bytes.toString(StandardCharsets.UTF_8);
	}

}
