package com.olate.sms.account.actions;

import com.olate.sms.account.storage.CollectionIndexes;
import org.bson.Document;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the action log needs from the store.
 */
@Configuration(proxyBeanMethods = false)
class ActionsConfiguration {

	@Bean
	CollectionIndexes actionIndexes() {
		return CollectionIndexes.on(ActionDocument.COLLECTION)
			.index("newest", new Document("at", -1).append("_id", -1))
			.index("account", new Document("accountId", 1).append("at", -1).append("_id", -1));
	}

}
