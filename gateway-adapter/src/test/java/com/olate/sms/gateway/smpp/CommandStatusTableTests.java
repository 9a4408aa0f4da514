package com.olate.sms.gateway.smpp;

import java.time.Duration;

import com.olate.sms.gateway.submission.Answer;
import com.olate.sms.gateway.submission.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CommandStatusTableTests {

	private static final Duration PAUSE = Duration.ofSeconds(4);

	@ParameterizedTest
	@CsvSource({ "0x0B,Refused", "0x50,Refused", "0x45,Refused", "0x66,Refused", "0x58,Throttled", "0x14,Later",
			"0x08,Later", "0x64,Later", "0x0A,Failed", "0x01,Failed", "0x04,Throttled", "0x400,Later", "0xFF,Later" })
	void everyStatusHasAMeaning(String status, String kind) {
		assertThat(CommandStatusTable.answer(Integer.decode(status), PAUSE).kind()).isEqualTo(kind);
	}

	@Test
	void theCarriersCodeIsKept() {
		assertThat(CommandStatusTable.answer(0x0B, PAUSE))
			.isEqualTo(new Answer.Refused(Reason.INVALID_NUMBER, "0x0000000B"));
		assertThat(CommandStatusTable.answer(0x58, PAUSE)).isEqualTo(new Answer.Throttled(PAUSE, "0x00000058"));
		assertThat(CommandStatusTable.answer(0x14, PAUSE))
			.isEqualTo(new Answer.Later(Reason.MAILBOX_FULL, Duration.ofSeconds(180), 3, "0x00000014"));
	}

}
