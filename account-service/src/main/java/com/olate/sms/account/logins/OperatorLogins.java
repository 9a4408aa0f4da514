package com.olate.sms.account.logins;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.olate.sms.account.accounts.Usernames;
import com.olate.sms.account.storage.PagedFind;
import com.olate.sms.account.web.Page;
import com.olate.sms.account.web.PageQuery;
import org.bson.Document;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * The logins of operators. One operator always remains: nobody removes themselves, and
 * removals are decided one after the other, each under the condition that who removes is
 * an operator still. A decision is one update of a single document; carrying it out, also
 * after a stop in between, comes before the next decision.
 */
@Repository
public class OperatorLogins {

	static final String REMOVALS = "operatorRemovals";

	private static final String ONLY = "operators";

	private static final int ATTEMPTS = 20;

	private static final PagedFind OPERATORS = new PagedFind(Filters.exists("accountId", false), Sorts.ascending("_id"),
			LoginsConfiguration.BY_ACCOUNT);

	private final MongoOperations mongo;

	OperatorLogins(MongoOperations mongo) {
		this.mongo = mongo;
	}

	/**
	 * One page of the operators, by username.
	 */
	public Page<OperatorLogin> page(PageQuery query) {
		return OPERATORS.read(this.mongo.getCollection(LoginDocument.COLLECTION), query,
				(stored) -> OperatorLogin.of(this.mongo.getConverter().read(LoginDocument.class, stored)));
	}

	/**
	 * Whether the username is an operator's now.
	 */
	public boolean isOperator(String username) {
		return find(Usernames.key(username)).isPresent();
	}

	/**
	 * Removes an operator.
	 * @param by the operator who wants it
	 */
	public Removal remove(String username, String by) {
		String key = Usernames.key(username);
		String own = Usernames.key(by);
		if (key.equals(own)) {
			return Removal.YOURSELF;
		}
		for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
			Decision last = last();
			carryOut(last);
			Optional<LoginDocument> operator = find(key);
			if (operator.isEmpty()) {
				return Removal.NOT_FOUND;
			}
			if (find(own).isEmpty()) {
				return Removal.NO_OPERATOR;
			}
			Decision next = new Decision(last.sequence() + 1, key, operator.get().changedAt());
			if (decide(next)) {
				carryOut(next);
				return Removal.REMOVED;
			}
		}
		throw new IllegalStateException("Operators are being removed all the time");
	}

	private Optional<LoginDocument> find(String key) {
		return Optional.ofNullable(this.mongo.findOne(new Query(where("_id").is(key).and("accountId").exists(false)),
				LoginDocument.class));
	}

	private Decision last() {
		Document stored = removals().find(Filters.eq("_id", ONLY)).first();
		return (stored != null) ? new Decision(stored.getLong("sequence"), stored.getString("username"),
				stored.getDate("changedAt").toInstant()) : new Decision(0, "", Instant.EPOCH);
	}

	private boolean decide(Decision decision) {
		Document values = new Document("sequence", decision.sequence()).append("username", decision.username())
			.append("changedAt", Date.from(decision.changedAt()));
		if (decision.sequence() > 1) {
			return removals()
				.updateOne(Filters.and(Filters.eq("_id", ONLY), Filters.eq("sequence", decision.sequence() - 1)),
						new Document("$set", values))
				.getMatchedCount() == 1;
		}
		try {
			removals().insertOne(values.append("_id", ONLY));
			return true;
		}
		catch (MongoWriteException ex) {
			if (ex.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
				return false;
			}
			throw ex;
		}
	}

	/** An operator who was added again since, or has a new password, stays. */
	private void carryOut(Decision decision) {
		this.mongo.remove(new Query(where("_id").is(decision.username())
			.and("accountId")
			.exists(false)
			.and("changedAt")
			.is(decision.changedAt())), LoginDocument.class);
	}

	private MongoCollection<Document> removals() {
		return this.mongo.getCollection(REMOVALS);
	}

	/**
	 * How a removal ended.
	 */
	public enum Removal {

		REMOVED, NOT_FOUND,
		/** Nobody removes themselves. */
		YOURSELF,
		/** Who wants it has been removed meanwhile. */
		NO_OPERATOR

	}

	/**
	 * An operator.
	 *
	 * @param since when the password was last set
	 */
	public record OperatorLogin(String username, Instant since) {

		static OperatorLogin of(LoginDocument login) {
			return new OperatorLogin(login.username(), login.changedAt());
		}

	}

	private record Decision(long sequence, String username, Instant changedAt) {
	}

}
