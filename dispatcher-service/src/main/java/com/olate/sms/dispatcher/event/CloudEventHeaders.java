package com.olate.sms.dispatcher.event;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * The headers that the Kafka protocol binding of CloudEvents 1.0.2 gives a meaning: the
 * content type, and in binary mode the attributes with the prefix {@code ce_}. Other
 * headers are nobody's business.
 *
 * @param contentType the content type, if there is one
 * @param attributes the attributes by name, without the prefix
 * @param fault what is wrong with the headers, if anything
 */
record CloudEventHeaders(Optional<String> contentType, Map<String, String> attributes, Optional<String> fault) {

	private static final String PREFIX = "ce_";

	private static final String CONTENT_TYPE = "content-type";

	static CloudEventHeaders of(Iterable<RawRecord.Header> headers) {
		Map<String, String> values = new TreeMap<>();
		String fault = null;
		for (RawRecord.Header header : headers) {
			String name = header.name().toLowerCase(Locale.ROOT);
			if (!name.startsWith(PREFIX) && !name.equals(CONTENT_TYPE)) {
				continue;
			}
			String value = text(header.value());
			if (value == null) {
				fault = "The header " + printable(name) + " is empty or not UTF-8.";
			}
			else if (values.put(name, value) != null) {
				fault = "The header " + printable(name) + " occurs more than once.";
				values.put(name, "");
			}
		}
		Optional<String> contentType = Optional.ofNullable(values.remove(CONTENT_TYPE));
		Map<String, String> attributes = new TreeMap<>();
		values.forEach((name, value) -> attributes.put(name.substring(PREFIX.length()), value));
		return new CloudEventHeaders(contentType, attributes, Optional.ofNullable(fault));
	}

	/**
	 * The media type without its parameters, in lower case.
	 */
	String mediaType() {
		return this.contentType.map((type) -> type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT)).orElse("");
	}

	private static @Nullable String text(byte @Nullable [] value) {
		if (value == null || value.length == 0) {
			return null;
		}
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(value)).toString();
		}
		catch (CharacterCodingException ex) {
			return null;
		}
	}

	private static String printable(String name) {
		String plain = name.replaceAll("[^a-z0-9_-]", "?");
		return plain.substring(0, Math.min(plain.length(), 40));
	}

}
