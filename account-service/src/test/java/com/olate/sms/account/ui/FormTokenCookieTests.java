package com.olate.sms.account.ui;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.csrf.CsrfTokenRepository;

import static org.assertj.core.api.Assertions.assertThat;

class FormTokenCookieTests {

	@Test
	void theCookieIsBoundToThisHostAndToHttps() {
		assertThat(cookie(true)).startsWith("__Host-olate-form=")
			.contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
			.doesNotContain("Domain");
	}

	@Test
	void plainHttpOnOnesOwnMachineIsServedWhereThatWasChosen() {
		assertThat(cookie(false)).startsWith("olate-form=").contains("Path=/", "HttpOnly").doesNotContain("Secure");
	}

	private static String cookie(boolean secure) {
		CsrfTokenRepository tokens = new PagesSecurityConfiguration()
			.formTokens(new PagesProperties(secure, Duration.ofHours(12)));
		MockHttpServletRequest request = new MockHttpServletRequest();
		MockHttpServletResponse response = new MockHttpServletResponse();
		tokens.saveToken(tokens.generateToken(request), request, response);
		return String.valueOf(response.getHeader("Set-Cookie"));
	}

}
