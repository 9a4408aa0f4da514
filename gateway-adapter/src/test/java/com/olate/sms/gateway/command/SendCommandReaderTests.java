package com.olate.sms.gateway.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import com.olate.sms.gateway.command.Reading.Poison;
import com.olate.sms.gateway.command.Reading.Readable;
import com.olate.sms.gateway.submission.Message;
import com.olate.sms.text.Encoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Send commands as the contract has them, and as it does not.
 */
class SendCommandReaderTests {

	private final JsonMapper json = JsonMapper.builder().build();

	private final SendCommandReader reader = new SendCommandReader(this.json);

	@ParameterizedTest
	@ValueSource(strings = { "gsm7", "minimal" })
	void everyExampleIsRead(String example) throws IOException {
		ObjectNode command = example(example);
		Message message = read(command);
		assertThat(message.id()).isEqualTo(command.path("messageId").asString());
		assertThat(message.text()).isEqualTo(command.path("text").asString());
		assertThat(message.sender()).isEqualTo(command.path("sender").asString(""));
	}

	@Test
	void unknownFieldsAreIgnored() throws IOException {
		ObjectNode command = example("gsm7");
		command.putObject("addedLater").putArray("a").add(1);
		assertThat(read(command).msisdn()).isEqualTo("447700900001");
	}

	@Test
	void anUnknownEncodingIsReplacedByTheOneTheTextNeeds() throws IOException {
		ObjectNode command = example("gsm7").put("encoding", "GSM8");
		assertThat(read(command).encoding()).isEqualTo(Encoding.GSM7);
		assertThat(read(command.put("text", "Привет")).encoding()).isEqualTo(Encoding.UCS2);
	}

	@ParameterizedTest
	@CsvSource({ "messageId,MESSAGE_ID", "accountId,ACCOUNT_ID", "msisdn,MSISDN", "text,TEXT", "segments,SEGMENTS",
			"notAfter,NOT_AFTER" })
	void whatIsRequiredMayNotBeMissing(String field, String code) throws IOException {
		ObjectNode command = example("gsm7");
		command.remove(field);
		assertThat(poison(command).code()).isEqualTo(code);
	}

	@ParameterizedTest
	@CsvSource({ "msisdn,0044779,MSISDN", "msisdn,+447791234455,MSISDN", "msisdn,٤٤٧٧٩١٢٣٤٤٥٥,MSISDN",
			"sender,Ünïcode,SENDER", "sender,AnElevenPlus1,SENDER", "text,Привет,ENCODING", "accountId,A B,ACCOUNT_ID",
			"messageId,short,MESSAGE_ID" })
	void whatIsMalformedIsNamed(String field, String value, String code) throws IOException {
		assertThat(poison(example("gsm7").put(field, value)).code()).isEqualTo(code);
	}

	@Test
	void aTextLongerThanWasPaidForIsNotSent() throws IOException {
		Poison poison = poison(example("gsm7").put("text", "x".repeat(161)));
		assertThat(poison.code()).isEqualTo("SEGMENTS");
		assertThat(poison.accountId()).isEqualTo("a7k3m9x2q8w4t6z1");
		assertThat(poison.cause()).doesNotContain("xxx");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "null", "[]", "\"text\"", "{", "{}", "12", "{\"segments\":\"many\"}",
			"{\"accountId\":{}}", "\u0000" })
	void whatIsNoCommandIsPoison(String value) {
		assertThat(this.reader.read(value.getBytes(StandardCharsets.UTF_8))).isInstanceOf(Poison.class);
	}

	private Message read(ObjectNode command) {
		Reading reading = this.reader.read(this.json.writeValueAsBytes(command));
		assertThat(reading).isInstanceOf(Readable.class);
		return ((Readable) reading).message();
	}

	private Poison poison(ObjectNode command) {
		Reading reading = this.reader.read(this.json.writeValueAsBytes(command));
		assertThat(reading).isInstanceOf(Poison.class);
		return (Poison) reading;
	}

	private ObjectNode example(String name) throws IOException {
		try (InputStream in = getClass().getResourceAsStream("/contracts/examples/send-command/" + name + ".json")) {
			return (ObjectNode) this.json.readTree(in);
		}
	}

}
