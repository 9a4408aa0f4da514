package com.olate.sms.ingest.event;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads JSON as RFC 8259 has it and nothing looser: UTF-8, one value, no field twice, no
 * NaN, shallow. Numbers keep their digits. What is wrong is told by position, never by
 * repeating the body.
 */
final class StrictJson {

	private static final int MAX_DEPTH = 32;

	private static final int MAX_NUMBER_LENGTH = 400;

	static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
		.streamReadConstraints(
				StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).maxNumberLength(MAX_NUMBER_LENGTH).build())
		.build())
		.enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY, DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
				DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
		.build();

	private StrictJson() {
	}

	static Parsed parse(byte[] body) {
		String text = decode(body, StandardCharsets.UTF_8);
		if (text == null) {
			return new Parsed.Broken("The body is not valid UTF-8.");
		}
		if (text.startsWith("\uFEFF")) {
			text = text.substring(1);
		}
		if (text.isBlank()) {
			return new Parsed.Broken("The body is empty.");
		}
		try {
			return new Parsed.Tree(MAPPER.readTree(text));
		}
		catch (StreamConstraintsException ex) {
			return new Parsed.Broken("The JSON is nested deeper than " + MAX_DEPTH
					+ " levels or has a number that is too long" + at(ex));
		}
		catch (JacksonException ex) {
			boolean twice = ex.getOriginalMessage().startsWith("Duplicate");
			return new Parsed.Broken((twice ? "The JSON has a field twice" : "The body is not valid JSON") + at(ex));
		}
	}

	/**
	 * The text of these bytes, or null where they are not of this character set.
	 */
	static @Nullable String decode(byte[] bytes, Charset charset) {
		try {
			return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
		}
		catch (CharacterCodingException ex) {
			return null;
		}
	}

	private static String at(JacksonException ex) {
		TokenStreamLocation location = ex.getLocation();
		return (location == null) ? "." : ": line " + location.getLineNr() + ", column " + location.getColumnNr() + ".";
	}

	/**
	 * A tree, or the reason why there is none.
	 */
	sealed interface Parsed {

		record Tree(JsonNode root) implements Parsed {
		}

		record Broken(String detail) implements Parsed {
		}

	}

}
