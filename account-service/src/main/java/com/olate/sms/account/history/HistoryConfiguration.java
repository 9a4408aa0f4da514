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
			.index(HistoryIndexes.MESSAGES_NEWEST, HistoryIndexes.messages())
			.index(HistoryIndexes.MESSAGES_BY_STATE, HistoryIndexes.messages(MessageFields.STATE))
			.index(HistoryIndexes.MESSAGES_BY_EVENT, HistoryIndexes.messages(MessageFields.EVENT_ID))
			.index(HistoryIndexes.MESSAGES_BY_CONTACT, HistoryIndexes.messages(MessageFields.CONTACT_ID))
			.index(HistoryIndexes.OLDEST, new Document(MessageFields.AT, 1));
	}

	@Bean
	CollectionIndexes eventListIndexes() {
		return CollectionIndexes.on(EventFields.COLLECTION)
			.index(HistoryIndexes.EVENTS_NEWEST, HistoryIndexes.events())
			.index(HistoryIndexes.EVENTS_BY_STATE, HistoryIndexes.events(EventFields.STATE))
			.index(HistoryIndexes.EVENTS_BY_EVENT, HistoryIndexes.events(EventFields.EVENT_ID))
			.index(HistoryIndexes.EVENTS_BY_SEARCH, HistoryIndexes.events(EventFields.SEARCH))
			.index(EveryHistory.BY_INVOICE, new Document(EventFields.SEARCH, 1).append(EventFields.AT, -1))
			.index(HistoryIndexes.OLDEST, new Document(EventFields.AT, 1));
	}

}
