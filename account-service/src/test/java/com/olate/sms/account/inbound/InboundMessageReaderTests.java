package com.olate.sms.account.inbound;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import com.olate.sms.account.inbound.ReadInbound.Code;
import com.olate.sms.account.testing.Contract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reading texts from phones as the contract has them, and as it has not.
 */
class InboundMessageReaderTests {

	private static final Instant WRITTEN = Instant.parse("2026-11-22T10:20:05Z");

	private static final String LEAST = """
			{"id": "smsc-77", "from": "447700900009", "text": "Stop", "at": "2026-11-22T10:20:00Z"}""";

	private final InboundMessageReader reader = new InboundMessageReader(JsonMapper.shared());

	@Test
	void thePublishedExampleIsUnderstood() {
		String json = Contract.example("inbound-message/stop");
		InboundMessage message = valid(json);
		assertThat(message.keyword()).isEqualTo(Keyword.STOP);
		assertThat(message.to()).isEqualTo("OlateSMS");
		assertThat(message.route()).isEqualTo("smsc");
		assertThat(valid(json.replaceFirst("\\{", "{\"new\": {\"a\": [1]},"))).as("with an unknown field")
			.isEqualTo(message);
	}

	@Test
	void optionalFieldsMayBeMissing() {
		assertThat(Contract.faults("inbound-message", LEAST)).isEmpty();
		assertThat(valid(LEAST)).isEqualTo(new InboundMessage("smsc-77", valid(LEAST).from(), "", "Stop", null,
				Keyword.NONE, null, Instant.parse("2026-11-22T10:20:00Z")));
	}

	@Test
	void aSegmentSaysWhichItIs() {
		assertThat(valid(Contract.example("inbound-message/segment")).segment()).isEqualTo(new Segment(2, 2));
		assertThat(valid(LEAST.replace("\"text\"", "\"segment\": {\"number\": 3, \"of\": 2}, \"text\"")).segment())
			.isNull();
		assertThat(valid(LEAST.replace("\"text\"", "\"segment\": \"2/2\", \"text\"")).segment()).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "STOP, STOP", "start, START", "' Help ', HELP", "SUBSCRIBE, NONE", "'', NONE", "NONE, NONE" })
	void aKeywordThatIsNotKnownIsNone(String written, Keyword keyword) {
		assertThat(valid(LEAST.replace("\"text\"", "\"keyword\": \"" + written + "\", \"text\"")).keyword())
			.isEqualTo(keyword);
	}

	@Test
	void noTextIsLaterThanItsRecord() {
		assertThat(valid(LEAST.replace("10:20:00", "11:20:00")).at()).isEqualTo(WRITTEN);
	}

	@Test
	void whatIsTooLongToBeKeptIsCut() {
		assertThat(valid(LEAST.replace("Stop", "x".repeat(5000))).text()).hasSize(2000);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "\"smsc-77\" | \"\"", "\"smsc-77\" | 7", "447700900009 | 07700900009", "447700900009 | 80800",
					"\"447700900009\" | 447700900009", "\"Stop\" | null", "2026-11-22T10:20:00Z | now" })
	void aFieldThatIsWrongSaysSo(String good, String bad) {
		assertThat(read(LEAST.replace(good, bad))).isInstanceOfSatisfying(ReadInbound.Poison.class,
				(poison) -> assertThat(poison.code()).isEqualTo(Code.INVALID));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "x", "[]", "null", "{" })
	void whatIsNoObjectIsMalformed(String value) {
		assertThat(read(value)).isInstanceOfSatisfying(ReadInbound.Poison.class,
				(poison) -> assertThat(poison.code()).isEqualTo(Code.MALFORMED));
	}

	private InboundMessage valid(String json) {
		return ((ReadInbound.Valid) read(json)).message();
	}

	private ReadInbound read(String json) {
		return this.reader.read(json.getBytes(StandardCharsets.UTF_8), WRITTEN);
	}

}
