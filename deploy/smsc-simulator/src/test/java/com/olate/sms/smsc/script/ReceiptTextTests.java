package com.olate.sms.smsc.script;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReceiptTextTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					DELIVERED     | 000 | Hello | id:42 sub:001 dlvrd:001 submit date:2601312359 done date:2602010000 stat:DELIVRD err:000 text:Hello
					EXPIRED       | 027 | A text that is longer than twenty | id:42 sub:001 dlvrd:000 submit date:2601312359 done date:2602010000 stat:EXPIRED err:027 text:A text that is longe
					UNDELIVERABLE | 001 | caf\u00e9 | id:42 sub:001 dlvrd:000 submit date:2601312359 done date:2602010000 stat:UNDELIV err:001 text:caf.
					""")
	void theTextIsThatOfAppendixB(MessageState state, String error, String message, String receipt) {
		assertThat(ReceiptText.of("42", Instant.parse("2026-01-31T23:59:59Z"), Instant.parse("2026-02-01T00:00:00Z"),
				state, error, message.getBytes(StandardCharsets.ISO_8859_1)))
			.isEqualTo(receipt);
	}

}
