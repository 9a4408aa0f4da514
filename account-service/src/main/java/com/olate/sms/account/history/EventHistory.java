package com.olate.sms.account.history;

import com.mongodb.client.MongoCollection;
import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.web.Page;
import com.olate.sms.account.web.PageQuery;
import org.bson.Document;

import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Repository;

/**
 * The events of an account as its owner reads them, newest first.
 */
@Repository
class EventHistory {

	private final MongoCollection<Document> events;

	EventHistory(MongoDatabaseFactory mongo) {
		this.events = mongo.getMongoDatabase().getCollection(EventFields.COLLECTION);
	}

	Page<EventRow> page(AccountId account, EventFilter filter, PageQuery query) {
		return HistoryFind.events(account, filter)
			.read(this.events, query, (event) -> EventRow.of(EventCodec.read(event)));
	}

}
