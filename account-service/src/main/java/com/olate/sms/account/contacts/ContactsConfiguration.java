package com.olate.sms.account.contacts;

import com.olate.sms.account.storage.CollectionIndexes;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What contacts need from the store.
 */
@Configuration(proxyBeanMethods = false)
class ContactsConfiguration {

	private static final Logger log = LoggerFactory.getLogger(ContactsConfiguration.class);

	@Bean
	AllowedCountries allowedCountries(CountryProperties properties) {
		AllowedCountries countries = new AllowedCountries(properties.allowedCountries());
		if (countries.allowsNothing()) {
			log.error(
					"no number may be texted, so no message will be sent: set OLATE_ALLOWED_COUNTRIES to the beginnings"
							+ " of numbers that may, such as 44,1, or to * for all; the same for account-service and"
							+ " gateway-adapter");
		}
		return countries;
	}

	@Bean
	CollectionIndexes contactIndexes() {
		return CollectionIndexes.on(Contacts.COLLECTION)
			.unique("number", new Document("accountId", 1).append("msisdn", 1))
			.index(Contacts.SEND_ORDER, new Document("accountId", 1).append("sortKey", 1).append("msisdn", 1))
			.index("sortVersion", new Document(ContactDocument.SORT_VERSION, 1));
	}

	@Bean
	CollectionIndexes knownContactIndexes() {
		return CollectionIndexes.on(KnownContacts.COLLECTION)
			.index("keys", KnownContacts.index())
			.index(KnownContacts.EVERY_KEY, KnownContacts.everyIndex())
			.sparse("removed", new Document(KnownContacts.REMOVED, 1));
	}

	@Bean
	CollectionIndexes optOutIndexes() {
		return CollectionIndexes.on(OptOuts.COLLECTION)
			.index("account", new Document(OptOuts.ACCOUNT, 1))
			.index(OptOuts.BY_NUMBER, new Document(OptOuts.MSISDN, 1))
			.sparse("started", new Document(OptOuts.STARTED, 1));
	}

}
