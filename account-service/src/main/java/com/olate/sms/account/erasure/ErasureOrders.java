package com.olate.sms.account.erasure;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.function.BiConsumer;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.contacts.ContactId;
import org.bson.Document;

import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Repository;

/**
 * Which contacts were erased, by their ids alone, so that what was under way at the time
 * is erased too when it arrives.
 */
@Repository
class ErasureOrders {

	static final String COLLECTION = "erasures";

	static final String NEWEST = "newest";

	private final MongoCollection<Document> orders;

	ErasureOrders(MongoDatabaseFactory mongo) {
		this.orders = mongo.getMongoDatabase().getCollection(COLLECTION);
	}

	/**
	 * Notes an erasure; again moves its time.
	 */
	void note(AccountId account, ContactId contact, Instant at) {
		this.orders.updateOne(Filters.eq("_id", contact.value()),
				Updates.combine(Updates.set("accountId", account.value()), Updates.set("at", Date.from(at))),
				new UpdateOptions().upsert(true));
	}

	/**
	 * The account of a contact that was erased.
	 */
	Optional<AccountId> accountOf(ContactId contact) {
		return Optional.ofNullable(this.orders.find(Filters.eq("_id", contact.value())).first())
			.map((order) -> new AccountId(order.getString("accountId")));
	}

	/**
	 * Does something for every contact that was erased since a moment.
	 */
	void since(Instant moment, BiConsumer<AccountId, ContactId> action) {
		this.orders.find(Filters.gte("at", Date.from(moment)))
			.hintString(NEWEST)
			.forEach((order) -> action.accept(new AccountId(order.getString("accountId")),
					new ContactId(order.getString("_id"))));
	}

}
