package com.olate.sms.ingest.event;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static com.olate.sms.ingest.event.Readings.ACCOUNT;
import static com.olate.sms.ingest.event.Readings.accepted;
import static com.olate.sms.ingest.event.Readings.bytes;
import static com.olate.sms.ingest.event.Readings.invalid;
import static com.olate.sms.ingest.event.Readings.malformed;
import static com.olate.sms.ingest.event.Readings.reader;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * CloudEvents in binary mode, in structured mode and in batches.
 */
class CloudEventTests {

	private static final String DATA = "{\"text\": \"Hi\"}";

	@ParameterizedTest
	@ValueSource(strings = { "invoice.created", "invoice.pending-approval", "message" })
	void everyPublishedExampleIsAccepted(String type) throws IOException {
		try (InputStream in = getClass()
			.getResourceAsStream("/contracts/examples/notification-event/" + type + ".json")) {
			NotificationEvent event = accepted(reader().structured(in.readAllBytes(), null, ACCOUNT));
			assertThat(event.type()).isEqualTo(type);
			assertThat(event.source()).isEqualTo("urn:iono:billing");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "contact.test", "resend" })
	void examplesOfAccountServiceAloneAreRefused(String type) throws IOException {
		try (InputStream in = getClass()
			.getResourceAsStream("/contracts/examples/notification-event/" + type + ".json")) {
			assertThat(invalid(reader().structured(in.readAllBytes(), null, ACCOUNT)).errors())
				.extracting(FieldError::field)
				.containsExactlyInAnyOrder("type", "source");
		}
	}

	@Test
	void binaryModeTakesItsAttributesFromHeaders() {
		NotificationEvent event = accepted(reader().binary(headers(), bytes(DATA), null, ACCOUNT));
		assertThat(event).isEqualTo(
				new NotificationEvent("e-1", "urn:x", ACCOUNT, "message", "2026-11-22T10:15:00Z", "{\"text\":\"Hi\"}"));
	}

	@ParameterizedTest
	@CsvSource({ "%61%25,a%", "\"quoted\",quoted", "a%zz,a%zz", "100%,100%" })
	void headerValuesAreUnquotedAndUnescaped(String header, String id) {
		Map<String, String> headers = headers();
		headers.put("id", header);
		assertThat(accepted(reader().binary(headers, bytes(DATA), null, ACCOUNT)).id()).isEqualTo(id);
	}

	@ParameterizedTest
	@CsvSource({ "id,ce-id", "source,ce-source", "type,ce-type", "specversion,ce-specversion" })
	void aMissingHeaderIsNamedAsAHeader(String missing, String field) {
		Map<String, String> headers = headers();
		headers.remove(missing);
		assertThat(
				invalid(reader().binary(headers, bytes(DATA), missing.equals("id") ? "key-1" : null, ACCOUNT)).errors())
			.extracting(FieldError::field, FieldError::code)
			.containsExactly(org.assertj.core.groups.Tuple.tuple(field, "required"));
	}

	@Test
	void binaryModeNamesFieldsOfTheBody() {
		assertThat(invalid(reader().binary(headers(), bytes("{}"), null, ACCOUNT)).errors())
			.extracting(FieldError::field)
			.containsExactly("text");
		assertThat(invalid(reader().binary(headers(), bytes("[]"), null, ACCOUNT)).errors())
			.extracting(FieldError::field)
			.containsExactly("body");
		malformed(reader().binary(headers(), bytes(""), null, ACCOUNT));
	}

	@Test
	void anIdempotencyKeyMayOnlyRepeatTheEventsOwnId() {
		accepted(reader().binary(headers(), bytes(DATA), "e-1", ACCOUNT));
		invalid(reader().binary(headers(), bytes(DATA), "e-2", ACCOUNT));
	}

	@Test
	void structuredModeNeedsItsOwnIdAndSource() {
		String body = "{\"specversion\": \"1.0\", \"type\": \"message\", \"data\": " + DATA + "}";
		assertThat(invalid(reader().structured(bytes(body), null, ACCOUNT)).errors()).extracting(FieldError::field)
			.containsExactlyInAnyOrder("id", "source");
	}

	@Test
	void aBatchKeepsItsOrder() {
		Reading reading = reader().batch(bytes("[" + event("b", "Hi") + "," + event("a", "Ho") + "]"), ACCOUNT);
		assertThat(((Reading.Accepted) reading).events()).extracting(NotificationEvent::id).containsExactly("b", "a");
	}

	@Test
	void oneWrongEventRefusesTheBatchAndIsNamedByItsIndex() {
		String batch = "[" + event("a", "Hi") + "," + event("b", "") + ", 5, " + event("c", "x") + "]";
		Reading.Invalid invalid = invalid(reader().batch(bytes(batch), ACCOUNT));
		assertThat(invalid.detail()).isEqualTo("[1].data.text: must not be empty (and 1 more)");
		assertThat(invalid.errors()).extracting(FieldError::field).containsExactly("[1].data.text", "[2]");
	}

	@Test
	void theSameEventTwiceInABatchIsOneEventAndAnotherUnderItsNameIsRefused() {
		String same = "[" + event("a", "Hi") + "," + event("a", "Hi") + "]";
		List<NotificationEvent> events = ((Reading.Accepted) reader().batch(bytes(same), ACCOUNT)).events();
		assertThat(events).hasSize(2);
		assertThat(events.get(0)).isSameAs(events.get(1));
		String other = "[" + event("a", "Hi") + "," + event("a", "Ho") + "]";
		assertThat(invalid(reader().batch(bytes(other), ACCOUNT)).errors()).extracting(FieldError::field)
			.containsExactly("[1].id");
	}

	@Test
	void aBatchHoldsOneToFiveHundredEvents() {
		assertThat(((Reading.Accepted) reader().batch(batchOf(500), ACCOUNT)).events()).hasSize(500);
		assertThat(invalid(reader().batch(batchOf(501), ACCOUNT)).detail())
			.isEqualTo("A batch has 1 to 500 events; this one has 501.");
		invalid(reader().batch(bytes("[]"), ACCOUNT));
		malformed(reader().batch(bytes("{}"), ACCOUNT));
		malformed(reader().batch(bytes("["), ACCOUNT));
	}

	@Test
	void aBatchFullOfErrorsNamesTheFirstTwenty() {
		String batch = IntStream.range(0, 500).mapToObj((i) -> "1").collect(Collectors.joining(",", "[", "]"));
		Reading.Invalid invalid = invalid(reader().batch(bytes(batch), ACCOUNT));
		assertThat(invalid.errors()).hasSize(20);
		assertThat(invalid.detail()).endsWith("(and 499 more)");
	}

	private static byte[] batchOf(int size) {
		return bytes(IntStream.range(0, size)
			.mapToObj((i) -> event("e-" + i, "Hi"))
			.collect(Collectors.joining(",", "[", "]")));
	}

	private static String event(String id, String text) {
		return "{\"specversion\": \"1.0\", \"type\": \"message\", \"source\": \"urn:x\", \"id\": \"" + id
				+ "\", \"data\": {\"text\": \"" + text + "\"}}";
	}

	private static Map<String, String> headers() {
		return new HashMap<>(Map.of("specversion", "1.0", "id", "e-1", "source", "urn:x", "type", "message"));
	}

}
