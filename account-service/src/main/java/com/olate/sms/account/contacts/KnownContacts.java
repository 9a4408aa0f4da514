package com.olate.sms.account.contacts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.search.SearchKeys;
import com.olate.sms.account.search.SearchTerms;
import org.bson.Document;

import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Repository;

/**
 * Every name and number that a contact has had, also of those removed since, so that
 * history is found by them. Written before the contact itself: nobody gets a message who
 * cannot be found.
 */
@Repository
public class KnownContacts {

	static final String COLLECTION = "knownContacts";

	/** When the contact was removed; missing as long as it is there. */
	static final String REMOVED = "removedAt";

	static final String EVERY_KEY = "everyKey";

	private static final String KEYS = "keys";

	private static final String ERASED = "erased";

	private final MongoCollection<Document> known;

	KnownContacts(MongoDatabaseFactory mongo) {
		this.known = mongo.getMongoDatabase().getCollection(COLLECTION);
	}

	/**
	 * Adds a name and a number to those of a contact; again changes nothing.
	 */
	public void remember(AccountId account, ContactId contact, String name, Msisdn msisdn) {
		try {
			this.known.updateOne(Filters.and(Filters.eq("_id", contact.value()), Filters.exists(ERASED, false)),
					Updates.combine(Updates.setOnInsert("accountId", account.value()),
							Updates.addEachToSet(KEYS, SearchKeys.ofPerson(name, msisdn.value()))),
					new UpdateOptions().upsert(true));
		}
		catch (MongoWriteException ex) {
			if (ex.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
				throw ex;
			}
			// Erased for ever, or two at once of which the other was first: once more
			// tells.
			this.known.updateOne(Filters.and(Filters.eq("_id", contact.value()), Filters.exists(ERASED, false)),
					Updates.addEachToSet(KEYS, SearchKeys.ofPerson(name, msisdn.value())));
		}
	}

	/**
	 * Forgets all names and numbers of a contact, for ever: it is never known by any
	 * again.
	 */
	public void forget(AccountId account, ContactId contact) {
		this.known.updateOne(Filters.eq("_id", contact.value()), Updates
			.combine(Updates.setOnInsert("accountId", account.value()), Updates.set(ERASED, true), Updates.unset(KEYS)),
				new UpdateOptions().upsert(true));
	}

	/**
	 * The contacts of all accounts that have a key with one of the prefixes.
	 */
	public List<Known> everywhere(List<String> prefixes, int limit) {
		return this.known.find(SearchTerms.anyPrefix(KEYS, prefixes))
			.hintString(EVERY_KEY)
			.limit(limit)
			.map(KnownContacts::read)
			.into(new ArrayList<>());
	}

	/**
	 * The contacts of all accounts that have, or had, exactly this number.
	 */
	public List<Known> everywhere(Msisdn msisdn) {
		return this.known.find(Filters.eq(KEYS, SearchKeys.ofNumber(msisdn.value())))
			.hintString(EVERY_KEY)
			.map(KnownContacts::read)
			.into(new ArrayList<>());
	}

	/**
	 * What is known of a contact; nothing of one that was erased.
	 */
	public Optional<Known> find(ContactId contact) {
		return Optional
			.ofNullable(this.known.find(Filters.and(Filters.eq("_id", contact.value()), Filters.exists(KEYS))).first())
			.map(KnownContacts::read);
	}

	private static Known read(Document known) {
		return new Known(new AccountId(known.getString("accountId")), new ContactId(known.getString("_id")),
				SearchKeys.numbersIn(known.getList(KEYS, String.class, List.of())));
	}

	/**
	 * The same for many contacts that are new.
	 */
	void remember(List<Contact> contacts) {
		this.known.insertMany(contacts.stream()
			.map((contact) -> new Document("_id", contact.id().value()).append("accountId", contact.accountId().value())
				.append(KEYS, SearchKeys.ofPerson(contact.name(), contact.msisdn().value())))
			.toList());
	}

	/**
	 * The contacts of an account that have a key with one of the prefixes.
	 */
	public Set<String> find(AccountId account, List<String> prefixes) {
		return this.known
			.find(Filters.and(Filters.eq("accountId", account.value()), SearchTerms.anyPrefix(KEYS, prefixes)))
			.projection(Projections.include("_id"))
			.map((found) -> found.getString("_id"))
			.into(new HashSet<>());
	}

	/**
	 * Notes that a contact is gone: nothing new is sent to it from now on.
	 */
	void removed(ContactId contact, Instant at) {
		this.known.updateOne(Filters.eq("_id", contact.value()), Updates.set(REMOVED, Date.from(at)));
	}

	/**
	 * Forgets contacts that were removed before a time, when history has nothing of them
	 * any more.
	 */
	public long forget(Instant before) {
		return this.known.deleteMany(Filters.lt(REMOVED, Date.from(before))).getDeletedCount();
	}

	static Document everyIndex() {
		return new Document(KEYS, 1);
	}

	static Document index() {
		return new Document("accountId", 1).append(KEYS, 1);
	}

	/**
	 * A contact and the numbers that it has had.
	 */
	public record Known(AccountId account, ContactId contact, List<String> numbers) {

		public Known {
			numbers = List.copyOf(numbers);
		}

		@Override
		public String toString() {
			return "Known[account=" + this.account + ", contact=" + this.contact + "]";
		}

	}

}
