package com.olate.sms.account.history;

import com.olate.sms.account.storage.CollectionIndexes;
import org.bson.Document;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What reading history needs from the store.
 */
@Configuration(proxyBeanMethods = false)
class HistoryConfiguration {

	@Bean
	CollectionIndexes messageListIndexes() {
		return CollectionIndexes.on(MessageFields.COLLECTION)
			.with(HistoryIndexes.MESSAGES_NEWEST)
			.with(HistoryIndexes.MESSAGES_BY_STATE)
			.with(HistoryIndexes.MESSAGES_BY_EVENT)
			.with(HistoryIndexes.MESSAGES_BY_CONTACT)
			.with(HistoryIndexes.MESSAGES_OF_EVENT)
			.with(HistoryIndexes.OLDEST);
	}

	@Bean
	CollectionIndexes eventListIndexes() {
		return CollectionIndexes.on(EventFields.COLLECTION)
			.with(HistoryIndexes.EVENTS_NEWEST)
			.with(HistoryIndexes.EVENTS_BY_STATE)
			.with(HistoryIndexes.EVENTS_BY_TYPE)
			.with(HistoryIndexes.EVENTS_BY_EVENT)
			.with(HistoryIndexes.EVENTS_BY_SEARCH)
			.index(EveryHistory.BY_INVOICE, new Document(EventFields.SEARCH, 1).append(EventFields.AT, -1))
			.with(HistoryIndexes.OLDEST);
	}

}
