package com.olate.sms.account.ui.home;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CreditReachTests {

	private static final List<String> PEOPLE = List.of("Al", "Bo", "Cy", "Dee", "Eve");

	@ParameterizedTest
	@CsvSource({ "0, ''", "1, 'Bo Cy Dee Eve'", "3, 'Dee Eve'", "4, Eve", "5, ''", "9, ''" })
	void whoIsMissedFollowsSendOrder(long credits, String missed) {
		assertThat(String.join(" ", new CreditReach(credits, PEOPLE).missed())).isEqualTo(missed);
	}

	@Test
	void withoutPeopleNobodyIsMissed() {
		assertThat(new CreditReach(5, List.of()).missed()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "2026-03-01T12:00:00Z, PT60S, 2026-03-01T12:01:00Z",
			"2026-03-01T12:00:59.999Z, PT60S, 2026-03-01T12:01:00Z",
			"2026-03-01T12:00:03Z, PT5S, 2026-03-01T12:00:05Z" })
	void aWindowClosesAtTheNextMultipleOfItsLength(Instant now, Duration length, Instant end) {
		assertThat(Window.at(now, length).end()).isEqualTo(end);
	}

}
