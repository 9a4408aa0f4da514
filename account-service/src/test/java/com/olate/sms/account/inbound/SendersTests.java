package com.olate.sms.account.inbound;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which addresses are one sender.
 */
class SendersTests {

	@ParameterizedTest(name = "{0} and {1}: {2}")
	@CsvSource({ "Olate, OLATE, true", "Olate, ' olate ', true", "Olate, Olates, false",
			"447700900123, +447700900123, true", "00447700900123, +447700900123, true",
			"447700900123, 447700900124, false", "80800, 080800, true", "80800, 8080, false", "'', Olate, true",
			"Olate, '', true", "'', '', true", "0, 1, false" })
	void carriersWriteThemInManyWays(String one, String other, boolean same) {
		assertThat(Senders.same(one, other)).isEqualTo(same);
		assertThat(Senders.same(other, one)).isEqualTo(same);
	}

}
