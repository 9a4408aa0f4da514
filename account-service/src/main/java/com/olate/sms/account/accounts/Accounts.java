package com.olate.sms.account.accounts;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.olate.sms.account.search.SearchTerms;
import com.olate.sms.account.storage.PagedFind;
import com.olate.sms.account.web.Page;
import com.olate.sms.account.web.PageQuery;
import org.bson.Document;
import org.bson.conversions.Bson;
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

	static final String NEWEST = "newest";

	static final String BY_SEARCH = "search";

	private static final Bson NEWEST_FIRST = Sorts.descending("createdAt", "_id");

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
		if (ids.isEmpty()) {
			return List.of();
		}
		Query query = new Query(where("_id").in(ids.stream().map(AccountId::value).toList()));
		return this.mongo.find(query, AccountDocument.class).stream().map(AccountDocument::toAccount).toList();
	}

	public Optional<Account> findByUsername(String username) {
		Query query = new Query(where("usernameKey").is(Usernames.key(username)));
		return Optional.ofNullable(this.mongo.findOne(query, AccountDocument.class)).map(AccountDocument::toAccount);
	}

	/**
	 * Accounts that have an e-mail address, in the order of their ids.
	 * @param after where to go on, or null to begin
	 */
	public List<Account> withEmail(@Nullable AccountId after, int limit) {
		Criteria criteria = where("email").exists(true);
		Query query = new Query((after != null) ? criteria.and("_id").gt(after.value()) : criteria).with(Sort.by("_id"))
			.limit(limit);
		return this.mongo.find(query, AccountDocument.class).stream().map(AccountDocument::toAccount).toList();
	}

	/**
	 * Stores a new account; again changes nothing.
	 */
	public Creation create(Account account) {
		try {
			this.mongo.insert(AccountDocument.of(account));
			return Creation.CREATED;
		}
		catch (DuplicateKeyException ex) {
			return find(account.id()).isPresent() ? Creation.CREATED : Creation.USERNAME_TAKEN;
		}
	}

	/**
	 * Applies the changes and answers the account as it is then, or nothing if there is
	 * no such account.
	 */
	public Optional<Account> change(AccountId id, AccountChanges changes) {
		Optional<Account> before = find(id);
		if (before.isEmpty()) {
			return before;
		}
		for (Update update : AccountUpdates.of(before.get(), changes)) {
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
	 * One page of the accounts, newest first; with a text, of those of which username,
	 * name or id has words that begin as its words do.
	 */
	public Page<Account> page(@Nullable String text, PageQuery query) {
		return find(text)
			.map((find) -> find.read(this.mongo.getCollection(AccountDocument.COLLECTION), query, this::account))
			.orElseGet(() -> Page.of(query, List.of(), 0));
	}

	private static Optional<PagedFind> find(@Nullable String text) {
		if (text == null || text.isBlank()) {
			return Optional.of(new PagedFind(Filters.empty(), NEWEST_FIRST, NEWEST));
		}
		List<Bson> words = SearchTerms.parse(text)
			.parts()
			.stream()
			.map((prefixes) -> SearchTerms.anyPrefix(AccountDocument.SEARCH, prefixes))
			.toList();
		return words.isEmpty() ? Optional.empty()
				: Optional.of(new PagedFind(Filters.and(words), NEWEST_FIRST, BY_SEARCH));
	}

	private Account account(Document stored) {
		return this.mongo.getConverter().read(AccountDocument.class, stored).toAccount();
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
