package com.olate.sms.account.ledger;

import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which day a message counts on.
 */
class DayCountTests {

	@ParameterizedTest(name = "{1} of {0}, at {2}: {3} of {4}")
	@CsvSource({ "2026-03-01, 7, 2026-03-01T00:00:00Z, 7, 2026-03-01",
			"2026-03-01, 7, 2026-03-01T23:59:59.999Z, 7, 2026-03-01",
			"2026-03-01, 7, 2026-03-02T00:00:00Z, 0, 2026-03-02", "2026-03-01, 7, 2027-01-01T00:00:00Z, 0, 2027-01-01",
			"2026-03-01, 7, 2026-02-28T23:59:59Z, 7, 2026-03-01",
			"1970-01-01, 0, 2026-03-01T12:00:00Z, 0, 2026-03-01" })
	void aDayEndsAtMidnightAndNeverComesBack(LocalDate day, long messages, Instant now, long left, LocalDate on) {
		assertThat(new DayCount(day, messages).at(now)).isEqualTo(new DayCount(on, left));
	}

}
