package com.olate.sms.account.logins;

import com.olate.sms.account.storage.CollectionIndexes;
import org.bson.Document;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What logins need from the store, and what their hashes cost.
 */
@Configuration(proxyBeanMethods = false)
class LoginsConfiguration {

	static final String BY_ACCOUNT = "account";

	@Bean
	HashCost hashCost() {
		return HashCost.RECOMMENDED;
	}

	@Bean
	CollectionIndexes loginIndexes() {
		return CollectionIndexes.on(LoginDocument.COLLECTION)
			.index(BY_ACCOUNT, new Document("accountId", 1))
			.sparse("openings", new Document(Logins.OPENING_SINCE, 1));
	}

	@Bean
	CollectionIndexes apiKeyIndexes() {
		return CollectionIndexes.on(ApiKeyDocument.COLLECTION)
			.unique("hash", new Document("hash", 1))
			.index("account", new Document("accountId", 1).append("createdAt", -1).append("_id", -1));
	}

}
