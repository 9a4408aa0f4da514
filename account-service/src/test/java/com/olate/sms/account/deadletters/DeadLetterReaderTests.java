package com.olate.sms.account.deadletters;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import com.olate.sms.account.accounts.AccountId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class DeadLetterReaderTests {

	private static final Instant REJECTED_AT = Instant.parse("2026-11-22T10:16:01Z");

	private final DeadLetterReader reader = new DeadLetterReader(JsonMapper.builder().build());

	private final Map<String, String> headers = new HashMap<>(Map.of("dlt-account-id", "aaaabbbbcccc1111", "dlt-cause",
			"amount is missing", "dlt-code", "INVALID_DATA", "dlt-topic", "notification-events", "dlt-partition", "3",
			"dlt-offset", "1045", "dlt-timestamp", "2026-11-22T10:15:00.123Z"));

	@Test
	void aBinaryEventIsReadFromItsHeaders() {
		this.headers.putAll(Map.of("ce_id", "e-1", "ce_source", "urn:iono", "ce_type", "invoice.created"));
		assertThat(read("{\"number\":\"INV-1\",\"customer\":\"447791234455\"}"))
			.contains(new DeadLetter(new AccountId("aaaabbbbcccc1111"),
					"notification-events-3-1045@2026-11-22T10:15:00.123Z", "e-1", "urn:iono", "invoice.created",
					"INV-1", "amount is missing", Instant.parse("2026-11-22T10:15:00.123Z"), REJECTED_AT));
	}

	@Test
	void aStructuredEventIsReadFromItsBody() {
		DeadLetter letter = read("{\"specversion\":\"1.0\",\"id\":\"e-2\",\"source\":\"urn:x\","
				+ "\"type\":\"invoice.pending-approval\",\"data\":{\"number\":\"INV-2\"}}")
			.orElseThrow();
		assertThat(letter.eventId()).isEqualTo("e-2");
		assertThat(letter.source()).isEqualTo("urn:x");
		assertThat(letter.type()).isEqualTo("invoice.pending-approval");
		assertThat(letter.number()).isEqualTo("INV-2");
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", "{", "null", "[]", "\"text\"", "\u0000\u0001", "{\"specversion\":1,\"id\":{}}",
			"{\"specversion\":\"1.0\",\"id\":\"\",\"source\":7}" })
	void whatCannotBeReadIsNamedByItsPosition(@Nullable String value) {
		DeadLetter letter = read(value).orElseThrow();
		assertThat(letter.eventId()).isEqualTo("notification-events-3-1045");
		assertThat(letter.type()).isEqualTo("unknown");
		assertThat(letter.number()).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "aaaa", "AAAABBBBCCCC1111", "aaaabbbbcccc11112", "../../etc/passwd", "$ne" })
	void aRecordThatNamesNoAccountIsNobodys(String account) {
		this.headers.put("dlt-account-id", account);
		assertThat(read("{}")).isEmpty();
	}

	@Test
	void anUnusableIdOrNumberIsNotShown() {
		this.headers.putAll(Map.of("ce_id", "two words", "ce_type", "invoice.created"));
		DeadLetter letter = read("{\"number\":\"a\\u0000b\"}").orElseThrow();
		assertThat(letter.eventId()).isEqualTo("notification-events-3-1045");
		assertThat(letter.number()).isNull();
	}

	@Test
	void withoutHeadersThePlaceOnTheDeadLetterTopicNamesTheRecord() {
		this.headers.keySet().retainAll(Set.of("dlt-account-id"));
		DeadLetter letter = read("{}").orElseThrow();
		assertThat(letter.eventId()).isEqualTo("dlt-0-7");
		assertThat(letter.cause()).isEqualTo("The event could not be processed.");
		assertThat(letter.acceptedAt()).isEqualTo(REJECTED_AT);
	}

	@Test
	void theSameRecordHasTheSameOriginAndAnotherRecordAnother() {
		String first = read("{}").orElseThrow().origin();
		assertThat(read("{\"a\":1}").orElseThrow().origin()).isEqualTo(first);
		this.headers.put("dlt-offset", "1046");
		assertThat(read("{}").orElseThrow().origin()).isNotEqualTo(first);
	}

	@Test
	void nothingInARecordMakesTheReaderFail() {
		long seed = Long.getLong("seed", System.nanoTime());
		Random random = new Random(seed);
		for (int round = 0; round < 5_000; round++) {
			byte[] value = new byte[random.nextInt(60)];
			random.nextBytes(value);
			this.headers.put("ce_id", new String(value, StandardCharsets.ISO_8859_1));
			this.headers.put("dlt-timestamp", new String(value, StandardCharsets.UTF_8));
			this.headers.put("dlt-cause", new String(value, StandardCharsets.UTF_8));
			Optional<DeadLetter> letter = this.reader.read(this.headers, value, "dlt-0-7", REJECTED_AT);
			assertThat(letter).as("seed %d", seed).isPresent();
			assertThat(letter.get().cause()).as("seed %d", seed).doesNotContain("\u0000", "\n");
		}
	}

	private Optional<DeadLetter> read(@Nullable String value) {
		return this.reader.read(this.headers, (value != null) ? value.getBytes(StandardCharsets.UTF_8) : null,
				"dlt-0-7", REJECTED_AT);
	}

}
