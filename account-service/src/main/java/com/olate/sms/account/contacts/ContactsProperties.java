package com.olate.sms.account.contacts;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation decides about contacts.
 *
 * @param homeCountry ISO 3166 code of the country whose national numbers are suggested in
 * international form where the account's time zone does not tell
 */
@ConfigurationProperties("olate.account.contacts")
record ContactsProperties(@DefaultValue("GB") String homeCountry) {

	ContactsProperties {
		if (!homeCountry.matches("[A-Z]{2}")) {
			throw new IllegalArgumentException(
					"olate.account.contacts.home-country must be a country code of two capital letters, such as GB");
		}
	}

}
