package com.olate.sms.account.results;

import java.nio.charset.StandardCharsets;

import com.olate.sms.account.history.MessageState;
import com.olate.sms.account.results.ReadResult.Code;
import com.olate.sms.account.testing.Contract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reading results as the contract has them, and as it has not.
 */
class DeliveryResultReaderTests {

	private static final String GOOD = """
			{"messageId": "f8b72323-0e40-5a08-bd7f-039dfb85a9b2", "accountId": "a7k3m9x2q8w4t6z1",
			 "state": "ACCEPTED", "effect": "capture", "at": "2026-11-22T10:16:00.5Z"}""";

	private final DeliveryResultReader reader = new DeliveryResultReader(JsonMapper.shared());

	@ParameterizedTest
	@ValueSource(strings = { "accepted", "delivered", "failed-expired", "refused", "unconfirmed" })
	void thePublishedExamplesAreUnderstood(String example) {
		String json = Contract.example("delivery-result/" + example);
		assertThat(read(json)).isInstanceOf(ReadResult.Valid.class);
		assertThat(read(json.replaceFirst("\\{", "{\"new\": {\"a\": [1]},"))).as("with an unknown field")
			.isEqualTo(read(json));
	}

	@Test
	void optionalFieldsMayBeMissing() {
		assertThat(Contract.faults("delivery-result", GOOD)).isEmpty();
		assertThat(read(GOOD)).isInstanceOfSatisfying(ReadResult.Valid.class,
				(valid) -> assertThat(valid.result().state()).isEqualTo(MessageState.ACCEPTED));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			"ACCEPTED"                             | "TELEPORTED"  | UNKNOWN_STATE
			"ACCEPTED"                             | "RESERVED"    | UNKNOWN_STATE
			"ACCEPTED"                             | 7             | UNKNOWN_STATE
			"capture"                              | "release"     | INVALID
			"a7k3m9x2q8w4t6z1"                     | "nobody"      | INVALID
			"a7k3m9x2q8w4t6z1"                     | null          | INVALID
			"f8b72323-0e40-5a08-bd7f-039dfb85a9b2" | "1"           | INVALID
			"2026-11-22T10:16:00.5Z"               | "yesterday"   | INVALID
			"2026-11-22T10:16:00.5Z"               | 12            | INVALID
			"2026-11-22T10:16:00.5Z"               | "+1000000000-12-31T23:59:59Z" | INVALID
			""")
	void aFieldThatIsWrongSaysWhich(String good, String bad, Code code) {
		assertThat(read(GOOD.replace(good.contains("\"") ? good : "\"" + good + "\"",
				bad.matches("null|[0-9]+|\".*") ? bad : "\"" + bad + "\"")))
			.isInstanceOfSatisfying(ReadResult.Poison.class, (poison) -> assertThat(poison.code()).isEqualTo(code));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "x", "[]", "null", "7", "{", "{\"a\":", "\"text\"" })
	void whatIsNoObjectIsMalformed(String value) {
		assertThat(read(value)).isInstanceOfSatisfying(ReadResult.Poison.class,
				(poison) -> assertThat(poison.code()).isEqualTo(Code.MALFORMED));
	}

	@Test
	void anEmptyRecordIsMalformed() {
		assertThat(this.reader.read(null)).isInstanceOf(ReadResult.Poison.class);
		assertThat(this.reader.read(new byte[] { (byte) 0xff, 0, 1 })).isInstanceOf(ReadResult.Poison.class);
	}

	private ReadResult read(String json) {
		return this.reader.read(json.getBytes(StandardCharsets.UTF_8));
	}

}
