package com.olate.sms.account.contacts;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where messages may go.
 *
 * @param allowedCountries beginnings of the numbers that may be sent to, {@code *} for
 * all
 */
@ConfigurationProperties("olate")
record CountryProperties(@DefaultValue List<String> allowedCountries) {

	CountryProperties {
		allowedCountries = List.copyOf(allowedCountries);
	}

}
