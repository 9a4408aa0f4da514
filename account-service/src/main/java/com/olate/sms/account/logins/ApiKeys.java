package com.olate.sms.account.logins;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.olate.sms.account.accounts.AccountId;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * The API keys of accounts. Every access but the verification names the account, so
 * nobody reaches another's key by its id.
 */
@Repository
public class ApiKeys {

	/** Keys of one account; more are refused. */
	public static final int LIMIT = 100;

	private static final Duration COARSE = Duration.ofMinutes(10);

	private final MongoOperations mongo;

	private final Clock clock;

	ApiKeys(MongoOperations mongo, Clock clock) {
		this.mongo = mongo;
		this.clock = clock;
	}

	/**
	 * Makes a key; the secret is known now and never again.
	 */
	public NewApiKey create(AccountId account, String name) {
		String secret = ApiKeySecrets.secret();
		ApiKeyDocument stored = new ApiKeyDocument(ApiKeySecrets.id(), account.value(), name, Digests.sha256(secret),
				this.clock.instant(), null);
		this.mongo.insert(stored);
		return new NewApiKey(stored.id(), name, secret);
	}

	/**
	 * One page of an account's keys, newest first.
	 */
	public List<ApiKey> list(AccountId account, long offset, int size) {
		Query query = new Query(of(account)).with(Sort.by(Sort.Direction.DESC, "createdAt", "_id"))
			.skip(offset)
			.limit(size);
		return this.mongo.find(query, ApiKeyDocument.class).stream().map(ApiKeyDocument::toApiKey).toList();
	}

	public long count(AccountId account) {
		return this.mongo.count(new Query(of(account)), ApiKeyDocument.class);
	}

	/**
	 * Deletes a key, if the account has it.
	 */
	public Deletion delete(AccountId account, String id) {
		Query query = new Query(of(account).and("_id").is(id));
		return (this.mongo.remove(query, ApiKeyDocument.class).getDeletedCount() == 1) ? Deletion.DELETED
				: Deletion.UNKNOWN;
	}

	/**
	 * Whose key it is, and notes that it was used.
	 */
	Optional<AccountId> holder(String secret) {
		if (!ApiKeySecrets.isWellFormed(secret)) {
			return Optional.empty();
		}
		Query query = new Query(where("hash").is(Digests.sha256(secret)));
		ApiKeyDocument found = this.mongo.findOne(query, ApiKeyDocument.class);
		if (found == null) {
			return Optional.empty();
		}
		noteUse(found);
		return Optional.of(new AccountId(found.accountId()));
	}

	private void noteUse(ApiKeyDocument key) {
		Instant now = this.clock.instant();
		if (key.lastUsedAt() == null || key.lastUsedAt().isBefore(now.minus(COARSE))) {
			this.mongo.updateFirst(new Query(where("_id").is(key.id())), Update.update("lastUsedAt", now),
					ApiKeyDocument.class);
		}
	}

	private static Criteria of(AccountId account) {
		return where("accountId").is(account.value());
	}

	/**
	 * How a deletion ended.
	 */
	public enum Deletion {

		DELETED, UNKNOWN

	}

	/**
	 * A key that was just made, with its secret.
	 */
	public record NewApiKey(String id, String name, String key) {

		@Override
		public String toString() {
			return "NewApiKey[id=" + this.id + "]";
		}

	}

}
