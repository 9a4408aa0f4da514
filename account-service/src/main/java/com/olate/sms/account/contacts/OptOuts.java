package com.olate.sms.account.contacts;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

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
 * that stopped them.
 */
@Repository
public class OptOuts {

	static final String COLLECTION = "optOuts";

	private final MongoCollection<Document> optOuts;

	private final Clock clock;

	OptOuts(MongoDatabaseFactory mongo, Clock clock) {
		this.optOuts = mongo.getMongoDatabase().getCollection(COLLECTION);
		this.clock = clock;
	}

	/**
	 * Stops messages from this account to this number; again changes nothing.
	 */
	public void stop(AccountId account, Msisdn msisdn) {
		this.optOuts.updateOne(byId(account, msisdn),
				Updates.combine(Updates.setOnInsert("accountId", account.value()),
						Updates.setOnInsert("msisdn", msisdn.value()),
						Updates.setOnInsert("at", Date.from(this.clock.instant()))),
				new UpdateOptions().upsert(true));
	}

	/**
	 * The phone wants messages again.
	 */
	public void start(AccountId account, Msisdn msisdn) {
		this.optOuts.deleteOne(byId(account, msisdn));
	}

	/**
	 * When each of these numbers was stopped; those that were not are left out.
	 */
	public Map<Msisdn, Instant> since(AccountId account, Collection<Msisdn> msisdns) {
		Map<Msisdn, Instant> since = new HashMap<>();
		this.optOuts
			.find(Filters.in("_id", msisdns.stream().map((msisdn) -> account.value() + "/" + msisdn.value()).toList()))
			.forEach((optOut) -> since.put(new Msisdn(optOut.getString("msisdn")), optOut.getDate("at").toInstant()));
		return since;
	}

	Set<String> of(AccountId account) {
		return this.optOuts.find(Filters.eq("accountId", account.value()))
			.map((optOut) -> optOut.getString("msisdn"))
			.into(new HashSet<>());
	}

	Map<AccountId, Set<String>> of(Collection<AccountId> accounts) {
		Map<AccountId, Set<String>> stopped = new HashMap<>();
		this.optOuts.find(Filters.in("accountId", accounts.stream().map(AccountId::value).toList()))
			.forEach((optOut) -> stopped
				.computeIfAbsent(new AccountId(optOut.getString("accountId")), (account) -> new HashSet<>())
				.add(optOut.getString("msisdn")));
		return stopped;
	}

	private static Bson byId(AccountId account, Msisdn msisdn) {
		return Filters.eq("_id", account.value() + "/" + msisdn.value());
	}

}
