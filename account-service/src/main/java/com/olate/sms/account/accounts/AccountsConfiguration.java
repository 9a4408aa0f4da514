package com.olate.sms.account.accounts;

import com.olate.sms.account.storage.CollectionIndexes;
import org.bson.Document;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.convert.ConverterBuilder;

/**
 * What accounts need from the store.
 */
@Configuration(proxyBeanMethods = false)
class AccountsConfiguration {

	@Bean
	CollectionIndexes accountIndexes() {
		return CollectionIndexes.on(AccountDocument.COLLECTION)
			.unique("username", new Document("usernameKey", 1))
			.index(Accounts.NEWEST, new Document("createdAt", -1).append("_id", -1))
			.index(Accounts.BY_SEARCH, new Document(AccountDocument.SEARCH, 1));
	}

	@Bean
	ConverterBuilder.ConverterAware accountIdConversion() {
		return ConverterBuilder.reading(String.class, AccountId.class, AccountId::new).andWriting(AccountId::value);
	}

}
