package com.olate.sms.account.contacts;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.olate.sms.account.accounts.AccountId;
import org.bson.Document;

import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Repository;

/**
 * Adds many contacts of one account at once, by few writes. The unique index decides who
 * gets a number that two ask for; whoever is removed in between is simply gone.
 */
@Repository
class NewContacts {

	private static final int CHUNK = 500;

	private static final String TAKEN = "A contact with this number is there already.";

	private final MongoCollection<Document> contacts;

	private final KnownContacts known;

	private final Clock clock;

	NewContacts(MongoDatabaseFactory mongo, KnownContacts known, Clock clock) {
		this.contacts = mongo.getMongoDatabase().getCollection(Contacts.COLLECTION);
		this.known = known;
		this.clock = clock;
	}

	/**
	 * Adds those for whom there is room and whose number is free, in their order.
	 * @return the others, each with the reason
	 */
	Map<Wanted, String> add(AccountId account, List<Wanted> wanted) {
		Map<Wanted, String> left = new LinkedHashMap<>();
		Set<String> numbers = numbers(account);
		List<Wanted> free = new ArrayList<>();
		for (Wanted one : wanted) {
			if (numbers.size() >= Contacts.LIMIT) {
				left.put(one, "An account has at most " + Contacts.LIMIT + " contacts.");
			}
			else if (!numbers.add(one.msisdn().value())) {
				left.put(one, TAKEN);
			}
			else {
				free.add(one);
			}
		}
		for (int from = 0; from < free.size(); from += CHUNK) {
			insert(account, free.subList(from, Math.min(free.size(), from + CHUNK)), left);
		}
		return left;
	}

	private void insert(AccountId account, List<Wanted> chunk, Map<Wanted, String> left) {
		Instant now = this.clock.instant();
		List<Contact> added = chunk.stream()
			.map((one) -> new Contact(ContactId.random(), account, one.name(), one.msisdn(), ContactState.ACTIVE,
					SendOrder.keyOf(one.name()), now, null))
			.toList();
		this.known.remember(added);
		try {
			this.contacts.insertMany(added.stream().map(ContactDocument::write).toList(),
					new InsertManyOptions().ordered(false));
		}
		catch (MongoBulkWriteException ex) {
			for (BulkWriteError error : ex.getWriteErrors()) {
				if (error.getCategory() != ErrorCategory.DUPLICATE_KEY) {
					throw failure(error.getCode());
				}
				this.known.removed(added.get(error.getIndex()).id(), now);
				left.put(chunk.get(error.getIndex()), TAKEN);
			}
			if (ex.getWriteConcernError() != null) {
				throw failure(ex.getWriteConcernError().getCode());
			}
		}
	}

	/** Without the driver's message, which repeats the numbers. */
	private static MongoException failure(int code) {
		return new MongoException(code, "contacts not written");
	}

	private Set<String> numbers(AccountId account) {
		return this.contacts.find(Filters.eq("accountId", account.value()))
			.projection(Projections.include("msisdn"))
			.map((stored) -> stored.getString("msisdn"))
			.into(new HashSet<>());
	}

	/**
	 * A contact to be added.
	 *
	 * @param row where it stands in the file
	 */
	record Wanted(int row, String name, Msisdn msisdn) {

	}

}
