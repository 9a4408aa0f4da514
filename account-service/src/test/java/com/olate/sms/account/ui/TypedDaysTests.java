package com.olate.sms.account.ui;

import java.time.Instant;
import java.time.ZoneId;

import com.olate.sms.account.web.FieldFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TypedDaysTests {

	private static final ZoneId LONDON = ZoneId.of("Europe/London");

	@Test
	void daysBeginAndEndAsInTheZoneAlsoWhenTheyHave23Hours() {
		TypedDays.Moments moments = new TypedDays("2026-03-28", " 2026-03-29 ").in(LONDON);
		assertThat(moments.from()).isEqualTo(Instant.parse("2026-03-28T00:00:00Z"));
		assertThat(moments.until()).isEqualTo(Instant.parse("2026-03-29T23:00:00Z"));
		assertThat(moments.faults()).isEmpty();
	}

	@Test
	void withoutDaysNothingIsNarrowed() {
		TypedDays none = new TypedDays(null, " ");
		assertThat(none.isEmpty()).isTrue();
		assertThat(none.in(LONDON).from()).isNull();
		assertThat(none.in(LONDON).until()).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "1.3.2026, '', from", "2026-02-30, '', from", "'', -2026-01-01, to", "2026-03-02, 2026-03-01, to" })
	void whatIsNoDayOrEndsBeforeItBeginsIsRefusedAtItsField(String from, String to, String field) {
		assertThat(new TypedDays(from, to).in(LONDON).faults()).extracting(FieldFault::field).containsExactly(field);
	}

}
