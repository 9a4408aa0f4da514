package com.olate.sms.account.history;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.contacts.KnownContacts;
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
	 * What is meant by each part of a search; a message must fit all of them.
	 */
	List<Meant> resolve(AccountId account, SearchTerms terms) {
		return terms.parts()
			.stream()
			.map((prefixes) -> events(account, prefixes, this.contacts.find(account, prefixes)))
			.toList();
	}

	private Meant events(AccountId account, List<String> prefixes, Set<String> contactIds) {
		List<String> keys = new ArrayList<>();
		Set<String> ids = new HashSet<>();
		this.events
			.find(Filters.and(Filters.eq(EventFields.ACCOUNT, account.value()),
					SearchTerms.anyPrefix(EventFields.SEARCH, prefixes)))
			.sort(Sorts.descending(EventFields.AT))
			.hintString(HistoryIndexes.EVENTS_BY_SEARCH)
			.limit(MOST_EVENTS)
			.projection(Projections.include(EventFields.EVENT_ID))
			.forEach((event) -> {
				keys.add(event.getString(EventFields.KEY));
				ids.add(event.getString(EventFields.EVENT_ID));
			});
		return new Meant(contactIds, ids, keys);
	}

	/**
	 * What one part of a search means: messages to these contacts or of these events.
	 *
	 * @param eventIds ids of the events, by which their messages are indexed
	 * @param eventKeys identities of the events
	 */
	record Meant(Set<String> contactIds, Set<String> eventIds, List<String> eventKeys) {

		Meant {
			contactIds = Set.copyOf(contactIds);
			eventIds = Set.copyOf(eventIds);
			eventKeys = List.copyOf(eventKeys);
		}

		boolean isNobody() {
			return this.contactIds.isEmpty() && this.eventIds.isEmpty();
		}

	}

}
