package com.olate.sms.account.web;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PageQueryTests {

	@Test
	void whatIsNotSaidIsTheFirstPage() {
		assertThat(PageQuery.parse(null, null)).isEqualTo(new PageQuery(0, PageQuery.DEFAULT_SIZE));
		assertThat(PageQuery.parse("2147483647", "500").offset()).isEqualTo(2147483647L * 500);
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", value = { "-1,10", "0,0", "0,501", "0,-5", "x,1", "1.5,1", "'',1", "' 1',1", "+1,1",
			"2147483648,1", "99999999999999999999,1", "0,1e2", "٣,1" })
	void anythingButANumberWithinBoundsIsRefused(String page, String size) {
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> PageQuery.parse(page, size))
			.satisfies((refused) -> {
				assertThat(refused.problem().status()).isEqualTo(422);
				assertThat(refused.problem().errors()).hasSize(1);
			});
	}

}
