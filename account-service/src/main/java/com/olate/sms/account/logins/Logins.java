package com.olate.sms.account.logins;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.olate.sms.account.accounts.Account;
import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.accounts.AccountState;
import com.olate.sms.account.accounts.Usernames;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * Usernames and password hashes, of owners and of operators. A new hash is a new version
 * of the login: whatever was verified against the old one is worth nothing from then on.
 */
@Repository
public class Logins {

	static final String OPENING_SINCE = "opening.since";

	private final MongoOperations mongo;

	private final PasswordHashes hashes;

	private final Clock clock;

	Logins(MongoOperations mongo, PasswordHashes hashes, Clock clock) {
		this.mongo = mongo;
		this.hashes = hashes;
		this.clock = clock;
	}

	/**
	 * Whether somebody, owner or operator, has the username.
	 */
	public boolean isTaken(String username) {
		return find(username).isPresent();
	}

	/**
	 * Whether there is an operator at all.
	 */
	public boolean anyOperator() {
		return this.mongo.exists(new Query(where("accountId").exists(false)), LoginDocument.class);
	}

	/**
	 * Takes a username for an account that is about to be stored. The login opens nothing
	 * until {@link #open}, so from outside an account and its login appear together.
	 */
	public Outcome claim(Account account, Password password) {
		return insert(new LoginDocument(Usernames.key(account.username()), account.username(), account.id().value(),
				this.hashes.hash(password), this.clock.instant(), null,
				new LoginDocument.Opening(account.name(), account.createdAt())));
	}

	/**
	 * The accounts whose usernames were claimed before a moment and whose openings have
	 * not ended.
	 */
	public List<Account> claimed(Instant before, int limit) {
		Query query = new Query(where(OPENING_SINCE).lt(before)).limit(limit);
		return this.mongo.find(query, LoginDocument.class)
			.stream()
			.map((login) -> new Account(new AccountId(login.accountId()), login.username(), login.opening().name(),
					AccountState.ACTIVE, Set.of(), null, ZoneId.of("UTC"), null, login.opening().since()))
			.toList();
	}

	/**
	 * Ends an opening: the account is there.
	 */
	public void open(Account account) {
		this.mongo.updateFirst(new Query(claimOf(account)), new Update().unset("opening"), LoginDocument.class);
	}

	/**
	 * Gives the username of an opening back: the account cannot be stored.
	 */
	public void withdraw(Account account) {
		this.mongo.remove(new Query(claimOf(account)), LoginDocument.class);
	}

	private static Criteria claimOf(Account account) {
		return where("_id").is(Usernames.key(account.username()))
			.and("accountId")
			.is(account.id().value())
			.and("opening")
			.exists(true);
	}

	/**
	 * Gives an account its password, and its login where it has none yet.
	 */
	public Outcome setOwnerPassword(String username, AccountId account, Password password) {
		return set(username, account, password);
	}

	/**
	 * Gives an operator a password, and a login where there is none yet.
	 */
	public Outcome setOperatorPassword(String username, Password password) {
		return set(username, null, password);
	}

	/**
	 * Adds an operator; an existing login is left as it is.
	 */
	public Outcome addOperator(String username, Password password) {
		return insert(username, null, this.hashes.hash(password));
	}

	/**
	 * Whether there is such an operator with that password.
	 */
	public Match matchOperator(String username, Password password) {
		Optional<LoginDocument> login = find(username);
		if (login.isEmpty()) {
			return Match.NONE;
		}
		boolean same = login.get().accountId() == null
				&& this.hashes.inTurn(() -> this.hashes.compare(password.value(), login.get().hash()));
		return same ? Match.SAME : Match.OTHER;
	}

	/**
	 * The wrong logins with a username since its password was last set; none for most.
	 */
	public Optional<FailedLogins> failures(String username) {
		return find(username).map(LoginDocument::failures);
	}

	/**
	 * When the login got the password it has now; nothing if there is no such login. A
	 * session that was begun with another password is worth nothing.
	 */
	public Optional<Instant> passwordSetAt(String username) {
		return find(username).map(LoginDocument::changedAt);
	}

	/**
	 * The same for the owners of many accounts; one without wrong logins is left out.
	 */
	public Map<AccountId, FailedLogins> failures(Collection<AccountId> accounts) {
		Query query = new Query(
				where("accountId").in(accounts.stream().map(AccountId::value).toList()).and("failures").exists(true));
		Map<AccountId, FailedLogins> found = new HashMap<>();
		for (LoginDocument login : this.mongo.find(query, LoginDocument.class)) {
			if (login.accountId() != null && login.failures() != null) {
				found.put(new AccountId(login.accountId()), login.failures());
			}
		}
		return found;
	}

	Optional<LoginDocument> find(String username) {
		return Optional.ofNullable(this.mongo.findById(Usernames.key(username), LoginDocument.class));
	}

	private Outcome set(String username, @Nullable AccountId account, Password password) {
		String key = Usernames.key(username);
		String holder = (account != null) ? account.value() : null;
		Query own = new Query((holder != null) ? where("_id").is(key).and("accountId").is(holder)
				: where("_id").is(key).and("accountId").exists(false));
		String hash = this.hashes.hash(password);
		if (this.mongo.updateFirst(own, newHash(hash), LoginDocument.class).getMatchedCount() == 1) {
			return Outcome.SET;
		}
		return insert(username, holder, hash);
	}

	private Outcome insert(String username, @Nullable String holder, String hash) {
		return insert(
				new LoginDocument(Usernames.key(username), username, holder, hash, this.clock.instant(), null, null));
	}

	private Outcome insert(LoginDocument login) {
		try {
			this.mongo.insert(login);
			return Outcome.SET;
		}
		catch (DuplicateKeyException ex) {
			return Outcome.USERNAME_TAKEN;
		}
	}

	private Update newHash(String hash) {
		return new Update().set("hash", hash).set("changedAt", this.clock.instant()).unset("failures");
	}

	/**
	 * How setting a password ended.
	 */
	public enum Outcome {

		SET, USERNAME_TAKEN

	}

	/**
	 * How an operator's password compares with what is stored.
	 */
	public enum Match {

		NONE, SAME, OTHER

	}

}
