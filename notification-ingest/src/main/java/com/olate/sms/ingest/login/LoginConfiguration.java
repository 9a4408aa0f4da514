package com.olate.sms.ingest.login;

import java.time.Clock;

import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Puts the login check together.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ LoginProperties.class, AccountServiceProperties.class })
class LoginConfiguration {

	@Bean
	Logins logins(AccountServiceProperties accountService, LoginProperties properties, Clock clock,
			MeterRegistry registry) {
		return new Logins(new AccountServiceLogins(accountService, properties), properties, clock,
				new LoginMetrics(registry));
	}

}
