package com.olate.sms.account.payments;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Opens the payment webhook, whose signature is its login. Without a secret this chain
 * claims nothing, and the webhook does not exist.
 */
@Configuration(proxyBeanMethods = false)
class PaymentsSecurityConfiguration {

	@Bean
	@Order(25)
	SecurityFilterChain paymentReports(HttpSecurity http, PaymentProperties properties) {
		return http
			.securityMatcher((request) -> properties.isOn() && request.getMethod().equals(HttpMethod.POST.name())
					&& request.getRequestURI().equals("/webhooks/payments"))
			.csrf(AbstractHttpConfigurer::disable)
			.requestCache(RequestCacheConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
			.build();
	}

}
