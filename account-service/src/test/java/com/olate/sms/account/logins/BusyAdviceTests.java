package com.olate.sms.account.logins;

import java.io.IOException;
import java.time.Duration;

import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

class BusyAdviceTests {

	@Test
	void aBusyHashIsAnsweredAsTryAgain() throws IOException {
		MockHttpServletResponse response = new MockHttpServletResponse();

		new BusyAdvice().busy(new BusyException(Duration.ofMillis(1500)), response);

		assertThat(response.getStatus()).isEqualTo(503);
		assertThat(response.getHeader("Retry-After")).isEqualTo("2");
		assertThat(response.getContentType()).isEqualTo("application/problem+json");
	}

}
