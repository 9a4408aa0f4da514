package com.olate.sms.dispatcher.event;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads JSON that can be trusted to mean one thing: UTF-8, one document, no key twice,
 * bounded depth and numbers, decimals exact. Says where a fault is, never what was there.
 */
final class StrictJson {

	private static final int MAX_DEPTH = 32;

	private static final int MAX_NUMBER_LENGTH = 100;

	private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.streamReadConstraints(
				StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).maxNumberLength(MAX_NUMBER_LENGTH).build())
		.build())
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build();

	private StrictJson() {
	}

	static Parsed parse(byte[] bytes) {
		try {
			String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
			JsonNode node = JSON.readTree(text);
			return node.isMissingNode() ? new Malformed("The value is empty.") : new Document(node);
		}
		catch (CharacterCodingException ex) {
			return new Malformed("The value is not UTF-8.");
		}
		catch (StreamConstraintsException ex) {
			return new Malformed("The value nests deeper than %d levels or has a number of more than %d characters."
				.formatted(MAX_DEPTH, MAX_NUMBER_LENGTH));
		}
		catch (JacksonException ex) {
			return new Malformed("The value is not valid JSON%s%s."
				.formatted(ex.getOriginalMessage().startsWith("Duplicate") ? ": a key occurs twice" : "", where(ex)));
		}
		catch (ArithmeticException | NumberFormatException ex) {
			return new Malformed("The value has a number that is out of all bounds.");
		}
	}

	private static String where(JacksonException ex) {
		return (ex.getLocation() == null) ? ""
				: ", at line %d, column %d".formatted(ex.getLocation().getLineNr(), ex.getLocation().getColumnNr());
	}

	/**
	 * A document or a fault.
	 */
	sealed interface Parsed permits Document, Malformed {

	}

	record Document(JsonNode root) implements Parsed {

	}

	record Malformed(String cause) implements Parsed {

	}

}
