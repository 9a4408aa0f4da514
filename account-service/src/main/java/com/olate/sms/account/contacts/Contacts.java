package com.olate.sms.account.contacts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.olate.sms.account.accounts.AccountId;
import org.bson.Document;
import org.bson.conversions.Bson;

import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Repository;

/**
 * The contacts of all accounts. Every write carries its own condition and names the
 * account, so nobody reaches another's contact by its id.
 */
@Repository
public class Contacts {

	/** Contacts of one account; more are refused, and never read. */
	public static final int LIMIT = 10_000;

	static final String COLLECTION = "contacts";

	private static final Bson SEND_ORDER = Sorts.ascending("sortKey", "msisdn");

	private final MongoCollection<Document> contacts;

	private final OptOuts optOuts;

	Contacts(MongoDatabaseFactory mongo, OptOuts optOuts) {
		this.contacts = mongo.getMongoDatabase().getCollection(COLLECTION);
		this.optOuts = optOuts;
	}

	/**
	 * All contacts of an account, whatever their state, in the order in which they are
	 * sent to.
	 */
	public List<Contact> inSendOrder(AccountId account) {
		Set<String> stopped = this.optOuts.of(account);
		List<Contact> found = this.contacts.find(Filters.eq("accountId", account.value()))
			.sort(SEND_ORDER)
			.limit(LIMIT)
			.map((stored) -> ContactDocument.read(stored, stopped))
			.into(new ArrayList<>());
		// Already in order, unless keys of another version are still about.
		found.sort(SendOrder.BY_KEY_THEN_NUMBER);
		return List.copyOf(found);
	}

}
