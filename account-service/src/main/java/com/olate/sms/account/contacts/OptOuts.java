package com.olate.sms.account.contacts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.olate.sms.account.accounts.AccountId;
import org.bson.Document;
import org.bson.conversions.Bson;

import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Repository;

/**
 * Numbers whose phones asked an account to stop. They belong to the number and not to the
 * contact, so removing a contact and adding it again does not start messages to a phone
 * that stopped them. What the phone said last holds, by the time at which it said it and
 * whatever the order in which it is told; of two at one moment the stop holds. A phone
 * that started again is kept for a while, so that an older stop that comes late changes
 * nothing.
 */
@Repository
public class OptOuts {

	static final String COLLECTION = "optOuts";

	static final String BY_NUMBER = "number";

	static final String ACCOUNT = "accountId";

	static final String MSISDN = "msisdn";

	/** When the phone started again; missing while it is stopped. */
	static final String STARTED = "startedAt";

	private static final String SENDER = "sender";

	private static final String AT = "at";

	private final MongoCollection<Document> optOuts;

	OptOuts(MongoDatabaseFactory mongo) {
		this.optOuts = mongo.getMongoDatabase().getCollection(COLLECTION);
	}

	/**
	 * Stops messages from this account to this number; again changes nothing.
	 * @param sender that the phone said it to; may be empty
	 * @param at when it did
	 */
	public void stop(AccountId account, Msisdn msisdn, String sender, Instant at) {
		write(account, msisdn, Filters.lte(AT, Date.from(at)),
				Updates.combine(said(account, msisdn, sender, at), Updates.unset(STARTED)));
	}

	/**
	 * The phone wants messages again.
	 * @param sender that the phone said it to; may be empty
	 * @param at when it did
	 */
	public void start(AccountId account, Msisdn msisdn, String sender, Instant at) {
		write(account, msisdn, Filters.lt(AT, Date.from(at)),
				Updates.combine(said(account, msisdn, sender, at), Updates.set(STARTED, Date.from(at))));
	}

	/**
	 * The accounts that a phone has stopped or started, and by which sender.
	 */
	public Map<AccountId, String> senders(Msisdn msisdn) {
		Map<AccountId, String> senders = new HashMap<>();
		this.optOuts.find(Filters.eq(MSISDN, msisdn.value()))
			.hintString(BY_NUMBER)
			.forEach((optOut) -> senders.put(new AccountId(optOut.getString(ACCOUNT)), optOut.getString(SENDER)));
		return senders;
	}

	/**
	 * Forgets phones that started again before then.
	 */
	public long forgetStarted(Instant before) {
		return this.optOuts.deleteMany(Filters.lt(STARTED, Date.from(before))).getDeletedCount();
	}

	/**
	 * When each of these numbers was stopped; those that were not are left out.
	 */
	public Map<Msisdn, Instant> since(AccountId account, Collection<Msisdn> msisdns) {
		Map<Msisdn, Instant> since = new HashMap<>();
		stopped(Filters.in("_id", msisdns.stream().map((msisdn) -> id(account, msisdn)).toList()))
			.forEach((optOut) -> since.put(new Msisdn(optOut.getString(MSISDN)), optOut.getDate(AT).toInstant()));
		return since;
	}

	/**
	 * Since when the phones of an account's contacts are stopped, by their numbers.
	 */
	Map<String, Instant> of(AccountId account) {
		return of(List.of(account)).getOrDefault(account, Map.of());
	}

	Map<AccountId, Map<String, Instant>> of(Collection<AccountId> accounts) {
		Map<AccountId, Map<String, Instant>> stopped = new HashMap<>();
		stopped(Filters.in(ACCOUNT, accounts.stream().map(AccountId::value).toList())).forEach((optOut) -> stopped
			.computeIfAbsent(new AccountId(optOut.getString(ACCOUNT)), (account) -> new HashMap<>())
			.put(optOut.getString(MSISDN), optOut.getDate(AT).toInstant()));
		return stopped;
	}

	private List<Document> stopped(Bson which) {
		List<Document> found = this.optOuts.find(which).into(new ArrayList<>());
		found.removeIf((optOut) -> optOut.containsKey(STARTED));
		return found;
	}

	private void write(AccountId account, Msisdn msisdn, Bson older, Bson said) {
		Bson condition = Filters.and(Filters.eq("_id", id(account, msisdn)), older);
		try {
			this.optOuts.updateOne(condition, said, new UpdateOptions().upsert(true));
		}
		catch (MongoWriteException ex) {
			if (ex.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
				throw ex;
			}
			// Something later is there, or two came at once of which the other was first:
			// once more tells.
			this.optOuts.updateOne(condition, said);
		}
	}

	private static Bson said(AccountId account, Msisdn msisdn, String sender, Instant at) {
		return Updates.combine(Updates.setOnInsert(ACCOUNT, account.value()),
				Updates.setOnInsert(MSISDN, msisdn.value()), Updates.set(SENDER, sender),
				Updates.set(AT, Date.from(at)));
	}

	private static String id(AccountId account, Msisdn msisdn) {
		return account.value() + "/" + msisdn.value();
	}

}
