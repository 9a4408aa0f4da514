package com.olate.sms.account.erasure;

import com.olate.sms.account.storage.CollectionIndexes;
import org.bson.Document;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What erasures need from the store.
 */
@Configuration(proxyBeanMethods = false)
class ErasureConfiguration {

	@Bean
	CollectionIndexes erasureIndexes() {
		return CollectionIndexes.on(ErasureOrders.COLLECTION).index(ErasureOrders.NEWEST, new Document("at", -1));
	}

}
