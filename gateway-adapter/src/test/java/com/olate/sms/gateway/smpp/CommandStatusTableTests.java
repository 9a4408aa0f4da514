package com.olate.sms.gateway.smpp;

import java.time.Duration;
import java.util.Map;

import com.olate.sms.gateway.carrier.StatusMeaning;
import com.olate.sms.gateway.submission.Answer;
import com.olate.sms.gateway.submission.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CommandStatusTableTests {

	private static final Duration PAUSE = Duration.ofSeconds(4);

	private final CommandStatusTable table = new CommandStatusTable(Map.of());

	@ParameterizedTest
	@CsvSource({ "0x00,ACCEPTED,Accepted", "0x0B,INVALID_NUMBER,Refused", "0x50,INVALID_NUMBER,Refused",
			"0x45,REJECTED,Refused", "0x66,REJECTED,Refused", "0x58,THROTTLED,Throttled", "0x14,MAILBOX_FULL,Later",
			"0x08,SYSTEM_ERROR,Later", "0x64,SYSTEM_ERROR,Later", "0x0A,OURS,Failed", "0x01,OURS,Failed",
			"0x04,BIND_BROKEN,Throttled", "0x0E,BIND_BROKEN,Throttled", "0x400,SYSTEM_ERROR,Later",
			"0xFF,SYSTEM_ERROR,Later" })
	void everyStatusHasAMeaning(String status, StatusMeaning meaning, String kind) {
		int code = Integer.decode(status);
		assertThat(this.table.meaning(code)).isEqualTo(meaning);
		assertThat(this.table.answer(code, PAUSE).kind()).isEqualTo(kind);
	}

	@Test
	void theCarriersCodeIsKept() {
		assertThat(this.table.answer(0x0B, PAUSE)).isEqualTo(new Answer.Refused(Reason.INVALID_NUMBER, "0x0000000B"));
		assertThat(this.table.answer(0x58, PAUSE)).isEqualTo(new Answer.Throttled(PAUSE, "0x00000058"));
	}

	@Test
	void aFullMailboxIsTriedThreeTimesThreeMinutesApartOnThisRoute() {
		assertThat(this.table.answer(0x14, PAUSE))
			.isEqualTo(new Answer.Later(Reason.MAILBOX_FULL, Duration.ofSeconds(180), 3, false, "0x00000014"));
	}

	@Test
	void aCarrierInTroubleIsTriedThreeTimesAndThenTheNextRoute() {
		assertThat(this.table.answer(0x08, PAUSE))
			.isEqualTo(new Answer.Later(Reason.CARRIER_ERROR, Duration.ofSeconds(30), 3, true, "0x00000008"));
	}

	@Test
	void aCarrierMayHaveRowsOfItsOwn() {
		CommandStatusTable own = new CommandStatusTable(
				Map.of(0x0B, StatusMeaning.NEXT_ROUTE, 0x400, StatusMeaning.REJECTED));
		assertThat(own.answer(0x0B, PAUSE))
			.isEqualTo(new Answer.Later(Reason.CARRIER_ERROR, Duration.ZERO, 0, true, "0x0000000B"));
		assertThat(own.meaning(0x400)).isEqualTo(StatusMeaning.REJECTED);
		assertThat(own.meaning(0x58)).isEqualTo(StatusMeaning.THROTTLED);
		assertThat(this.table.meaning(0x0B)).as("for this carrier alone").isEqualTo(StatusMeaning.INVALID_NUMBER);
	}

}
