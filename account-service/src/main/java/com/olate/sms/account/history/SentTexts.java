package com.olate.sms.account.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.function.Predicate;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.contacts.Msisdn;
import org.bson.Document;
import org.bson.conversions.Bson;

import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Repository;

/**
 * Tells by which senders phones were texted.
 */
@Repository
public class SentTexts {

	private static final int AT_ONCE = 100;

	private final MongoCollection<Document> messages;

	private final MongoCollection<Document> events;

	SentTexts(MongoDatabaseFactory mongo) {
		this.messages = mongo.getMongoDatabase().getCollection(MessageFields.COLLECTION);
		this.events = mongo.getMongoDatabase().getCollection(EventFields.COLLECTION);
	}

	/**
	 * Whether a contact of an account was sent a message on this number since a moment,
	 * from a sender that the test accepts; newest first, until one is found.
	 * @param sender is given the empty string for the default of the route
	 */
	public boolean exist(AccountId account, String contactId, Msisdn msisdn, Instant since, Predicate<String> sender) {
		Bson condition = Filters.and(Filters.eq(MessageFields.ACCOUNT, account.value()),
				Filters.eq(MessageFields.CONTACT_ID, contactId), Filters.gte(MessageFields.AT, Date.from(since)),
				Filters.eq(MessageFields.MSISDN, msisdn.value()), Filters.gt(MessageFields.COST, 0));
		List<String> keys = new ArrayList<>();
		try (MongoCursor<Document> found = this.messages.find(condition)
			.sort(Sorts.descending(MessageFields.AT))
			.hintString(HistoryIndexes.MESSAGES_BY_CONTACT.name())
			.projection(Projections.include(MessageFields.EVENT_KEY))
			.batchSize(AT_ONCE)
			.cursor()) {
			while (found.hasNext()) {
				keys.add(found.next().getString(MessageFields.EVENT_KEY));
				if (keys.size() == AT_ONCE) {
					if (anyFrom(keys, sender)) {
						return true;
					}
					keys.clear();
				}
			}
		}
		return !keys.isEmpty() && anyFrom(keys, sender);
	}

	private boolean anyFrom(List<String> eventKeys, Predicate<String> sender) {
		return this.events.find(Filters.in(EventFields.KEY, eventKeys))
			.projection(Projections.include(EventFields.SENDER))
			.map((event) -> String.valueOf(event.get(EventFields.SENDER, "")))
			.into(new ArrayList<>())
			.stream()
			.anyMatch(sender);
	}

}
