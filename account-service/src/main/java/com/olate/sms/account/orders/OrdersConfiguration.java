package com.olate.sms.account.orders;

import com.olate.sms.account.storage.CollectionIndexes;
import org.bson.Document;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What orders need from the store.
 */
@Configuration(proxyBeanMethods = false)
class OrdersConfiguration {

	@Bean
	CollectionIndexes orderIndexes() {
		return CollectionIndexes.on(Orders.COLLECTION)
			.index(Orders.NEWEST, new Document("at", -1).append("_id", -1))
			.index(Orders.NEWEST_OF_ACCOUNT, new Document("accountId", 1).append("at", -1).append("_id", -1))
			.index(Orders.NEWEST_OF_STATE, new Document("state", 1).append("at", -1).append("_id", -1))
			.sparse("unposted", new Document(OrderDocument.UNPOSTED, 1));
	}

}
