package com.olate.sms.account.payments;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.context.annotation.AnnotationConfigUtils;
import org.springframework.context.annotation.Configuration;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockServletContext;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.context.support.GenericWebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

class PaymentsSecurityTests {

	private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

	@Test
	void onlyASecretOpensTheWebhookAndOnlyIt() {
		assertThat(opens(List.of(SECRET), "POST", "/webhooks/payments")).isTrue();
		assertThat(opens(List.of(SECRET), "GET", "/webhooks/payments")).isFalse();
		assertThat(opens(List.of(SECRET), "POST", "/webhooks/other")).isFalse();
		assertThat(opens(List.of(), "POST", "/webhooks/payments")).isFalse();
		assertThat(opens(List.of(" "), "POST", "/webhooks/payments")).isFalse();
	}

	private static boolean opens(List<String> secrets, String method, String path) {
		try (GenericWebApplicationContext context = new GenericWebApplicationContext(new MockServletContext())) {
			AnnotationConfigUtils.registerAnnotationConfigProcessors(context);
			context.registerBean(PaymentProperties.class, () -> new PaymentProperties(secrets));
			context.registerBean(Security.class);
			context.registerBean(PaymentsSecurityConfiguration.class);
			context.refresh();
			return context.getBean(SecurityFilterChain.class).matches(new MockHttpServletRequest(method, path));
		}
	}

	@Configuration(proxyBeanMethods = false)
	@EnableWebSecurity
	static class Security {

	}

}
