package com.olate.sms.account.testing;

import com.olate.sms.account.accounts.Accounts;
import com.olate.sms.account.logins.Logins;

import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;

/**
 * What the shared service has in tests alone.
 */
@Configuration(proxyBeanMethods = false)
class TestConfiguration {

	@Bean
	@Primary
	TestClock testClock() {
		return new TestClock();
	}

	@Bean
	SentQueries sentQueries() {
		return new SentQueries();
	}

	@Bean
	MongoClientSettingsBuilderCustomizer rememberingQueries(SentQueries queries) {
		return (settings) -> settings.addCommandListener(queries);
	}

	@Bean
	@Lazy
	TestApi testApi(Accounts accounts, Logins logins, TestClock clock, Environment environment) {
		return new TestApi(accounts, logins, clock, environment);
	}

}
