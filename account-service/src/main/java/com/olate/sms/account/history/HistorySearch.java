package com.olate.sms.account.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.contacts.KnownContacts;
import com.olate.sms.account.history.Meant.FoundEvent;
import com.olate.sms.account.search.SearchTerms;
import org.bson.Document;

import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;

/**
 * Finds the contacts and the events that a search means, so that messages, which are many
 * and on the way of money, need no search keys of their own. Of the events that fit the
 * newest are taken, up to a limit.
 */
@Component
class HistorySearch {

	private static final int MOST_EVENTS = 5_000;

	private final KnownContacts contacts;

	private final MongoCollection<Document> events;

	HistorySearch(KnownContacts contacts, MongoDatabaseFactory mongo) {
		this.contacts = contacts;
		this.events = mongo.getMongoDatabase().getCollection(EventFields.COLLECTION);
	}

	/**
	 * What a search means; a message must fit all of it.
	 */
	List<Meant> resolve(AccountId account, SearchTerms terms) {
		return Meant.joined(terms.parts().stream().map((prefixes) -> meant(account, prefixes)).toList());
	}

	private Meant meant(AccountId account, List<String> prefixes) {
		Map<String, FoundEvent> found = new HashMap<>();
		this.events
			.find(Filters.and(Filters.eq(EventFields.ACCOUNT, account.value()),
					SearchTerms.anyPrefix(EventFields.SEARCH, prefixes)))
			.sort(Sorts.descending(EventFields.AT))
			.hintString(HistoryIndexes.EVENTS_BY_SEARCH.name())
			.limit(MOST_EVENTS)
			.projection(Projections.include(EventFields.EVENT_ID, EventFields.AT))
			.forEach((event) -> found.put(event.getString(EventFields.KEY),
					new FoundEvent(event.getString(EventFields.EVENT_ID), event.getDate(EventFields.AT).toInstant())));
		return new Meant(this.contacts.find(account, prefixes), found);
	}

}
