package com.olate.sms.account.logins;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/**
 * Hashes of the same kind as in production that cost next to nothing: the tests log in
 * thousands of times, and nobody guesses at their passwords. What the real ones are is
 * said by the tests of passwords.
 */
@Configuration(proxyBeanMethods = false)
public class CheapHashes {

	@Bean
	@Primary
	HashCost nextToNothing() {
		return new HashCost(64, 1);
	}

}
