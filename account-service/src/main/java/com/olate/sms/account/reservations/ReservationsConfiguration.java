package com.olate.sms.account.reservations;

import com.olate.sms.account.contacts.AllowedCountries;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What holds for the reserves of every account.
 */
@Configuration(proxyBeanMethods = false)
class ReservationsConfiguration {

	@Bean
	Fences fences(AllowedCountries countries, ReservationProperties properties) {
		return new Fences(RecipientRule.all(countries), properties.dailyLimit());
	}

}
