package com.olate.sms.account.ui;

import java.time.Duration;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.csrf.CsrfTokenRepository;

import static org.assertj.core.api.Assertions.assertThat;

class FormTokenCookieTests {

	@Test
	void theCookieIsBoundToThisHostAndToHttps() {
		Cookie cookie = cookie(true);
		assertThat(cookie.getName()).isEqualTo("__Host-olate-form");
		assertThat(cookie.getSecure()).isTrue();
		assertThat(cookie.getPath()).isEqualTo("/");
		assertThat(cookie.getDomain()).isNull();
		assertThat(cookie.isHttpOnly()).isTrue();
		assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
	}

	@Test
	void plainHttpOnOnesOwnMachineIsServedWhereThatWasChosen() {
		Cookie cookie = cookie(false);
		assertThat(cookie.getName()).isEqualTo("olate-form");
		assertThat(cookie.getSecure()).isFalse();
		assertThat(cookie.isHttpOnly()).isTrue();
	}

	private static Cookie cookie(boolean secure) {
		CsrfTokenRepository tokens = new PagesSecurityConfiguration()
			.formTokens(new PagesProperties(secure, Duration.ofHours(12)));
		MockHttpServletRequest request = new MockHttpServletRequest();
		MockHttpServletResponse response = new MockHttpServletResponse();
		tokens.saveToken(tokens.generateToken(request), request, response);
		return response.getCookies()[0];
	}

}
