package com.olate.sms.account.contacts;

import com.olate.sms.account.storage.CollectionIndexes;
import org.bson.Document;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What contacts need from the store.
 */
@Configuration(proxyBeanMethods = false)
class ContactsConfiguration {

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
		return CollectionIndexes.on(OptOuts.COLLECTION).index("account", new Document("accountId", 1));
	}

}
