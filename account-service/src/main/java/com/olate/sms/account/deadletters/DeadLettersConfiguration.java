package com.olate.sms.account.deadletters;

import com.olate.sms.account.storage.CollectionIndexes;
import org.bson.Document;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What dead letters need from the store.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeadLettersProperties.class)
class DeadLettersConfiguration {

	@Bean
	CollectionIndexes deadLetterIndexes() {
		return CollectionIndexes.on(Letters.COLLECTION)
			.index(LetterFilter.NEWEST, newest(new Document()))
			.index(LetterFilter.BY_STATE, newest(new Document(LetterCodec.STATE, 1)))
			.index(LetterFilter.BY_ACCOUNT, newest(new Document(LetterCodec.ACCOUNT, 1)))
			.sparse(Letters.BY_EVENT, new Document(LetterCodec.EVENT_ID, 1).append(LetterCodec.AT, -1))
			.sparse(Letters.BY_NUMBER, new Document(LetterCodec.NUMBERS, 1));
	}

	private static Document newest(Document keys) {
		return keys.append(LetterCodec.AT, -1).append(LetterCodec.ID, -1);
	}

}
