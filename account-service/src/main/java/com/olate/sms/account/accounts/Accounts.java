package com.olate.sms.account.accounts;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * The accounts. Settings change field by field, never by saving a whole document, so that
 * writers do not undo each other.
 */
@Repository
public class Accounts {

	private final MongoOperations mongo;

	Accounts(MongoOperations mongo) {
		this.mongo = mongo;
	}

	public Optional<Account> find(AccountId id) {
		return Optional.ofNullable(this.mongo.findById(id.value(), AccountDocument.class))
			.map(AccountDocument::toAccount);
	}

	/**
	 * Those of the accounts that there are.
	 */
	public List<Account> findAll(Collection<AccountId> ids) {
		Query query = new Query(where("_id").in(ids.stream().map(AccountId::value).toList()));
		return this.mongo.find(query, AccountDocument.class).stream().map(AccountDocument::toAccount).toList();
	}

	public Optional<Account> findByUsername(String username) {
		Query query = new Query(where("usernameKey").is(Usernames.key(username)));
		return Optional.ofNullable(this.mongo.findOne(query, AccountDocument.class)).map(AccountDocument::toAccount);
	}

	/**
	 * Stores a new account.
	 * @return whether it was stored; {@code false} when another account has the username
	 */
	public Creation create(Account account) {
		try {
			this.mongo.insert(AccountDocument.of(account));
			return Creation.CREATED;
		}
		catch (DuplicateKeyException ex) {
			return Creation.USERNAME_TAKEN;
		}
	}

	/**
	 * Applies the changes and answers the account as it is then, or nothing if there is
	 * no such account.
	 */
	public Optional<Account> change(AccountId id, AccountChanges changes) {
		for (Update update : AccountUpdates.of(changes)) {
			this.mongo.updateFirst(byId(id), update, AccountDocument.class);
		}
		return find(id);
	}

	/**
	 * Sets the state and answers the account as it is then, or nothing if there is no
	 * such account.
	 */
	public Optional<Account> setState(AccountId id, AccountState state) {
		this.mongo.updateFirst(byId(id), Update.update("state", state.name()), AccountDocument.class);
		return find(id);
	}

	/**
	 * One page of the accounts whose username or name holds the text, newest first.
	 */
	public List<Account> search(@Nullable String text, int page, int size) {
		Query query = matching(text).with(Sort.by(Sort.Direction.DESC, "createdAt", "_id"))
			.skip((long) page * size)
			.limit(size);
		return this.mongo.find(query, AccountDocument.class).stream().map(AccountDocument::toAccount).toList();
	}

	public long count(@Nullable String text) {
		return this.mongo.count(matching(text), AccountDocument.class);
	}

	private static Query matching(@Nullable String text) {
		if (text == null || text.isBlank()) {
			return new Query();
		}
		Pattern part = Pattern.compile(Pattern.quote(Usernames.key(text.strip())));
		return new Query(new Criteria().orOperator(where("usernameKey").regex(part), where("nameKey").regex(part)));
	}

	private static Query byId(AccountId id) {
		return new Query(where("_id").is(id.value()));
	}

	/**
	 * How the creation of an account ended.
	 */
	public enum Creation {

		CREATED, USERNAME_TAKEN

	}

}
