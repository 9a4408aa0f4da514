package com.olate.sms.account.history;

import java.util.Optional;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import com.olate.sms.account.accounts.AccountId;
import org.bson.Document;
import org.bson.conversions.Bson;

import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Repository;

/**
 * Takes the name and number of a contact out of the messages that it got. The messages
 * stay, with their states and credits.
 */
@Repository
public class ErasedContacts {

	private final MongoCollection<Document> messages;

	ErasedContacts(MongoDatabaseFactory mongo) {
		this.messages = mongo.getMongoDatabase().getCollection(MessageFields.COLLECTION);
	}

	/**
	 * Erases; again changes nothing.
	 * @return messages that held them
	 */
	public long erase(AccountId account, String contactId) {
		return this.messages
			.updateMany(Filters.and(of(account, contactId), Filters.exists(MessageFields.MSISDN)),
					Updates.combine(Updates.unset(MessageFields.CONTACT_NAME), Updates.unset(MessageFields.MSISDN)))
			.getModifiedCount();
	}

	/**
	 * How many messages a contact got.
	 */
	public long count(AccountId account, String contactId) {
		return this.messages.countDocuments(of(account, contactId),
				new CountOptions().hintString(HistoryIndexes.MESSAGES_BY_CONTACT.name()));
	}

	/**
	 * The name that the newest message to a contact has.
	 */
	public Optional<String> lastName(AccountId account, String contactId) {
		return Optional
			.ofNullable(this.messages.find(of(account, contactId))
				.sort(Sorts.descending(MessageFields.AT))
				.hintString(HistoryIndexes.MESSAGES_BY_CONTACT.name())
				.first())
			.map((message) -> message.getString(MessageFields.CONTACT_NAME));
	}

	private static Bson of(AccountId account, String contactId) {
		return Filters.and(Filters.eq(MessageFields.ACCOUNT, account.value()),
				Filters.eq(MessageFields.CONTACT_ID, contactId));
	}

}
