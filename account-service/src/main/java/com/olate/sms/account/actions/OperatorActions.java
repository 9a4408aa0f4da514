package com.olate.sms.account.actions;

import java.time.Clock;
import java.util.function.Supplier;

import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.web.Page;
import com.olate.sms.account.web.PageQuery;
import com.olate.sms.account.web.ProblemException;
import com.olate.sms.account.web.RequestId;
import org.bson.types.ObjectId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * The log of what operators change. A line is durable before its change begins and says
 * how it ended after it, so no change is without a line, whatever crashes in between.
 */
@Repository
public class OperatorActions {

	private static final Logger log = LoggerFactory.getLogger(OperatorActions.class);

	private final MongoOperations mongo;

	private final Clock clock;

	OperatorActions(MongoOperations mongo, Clock clock) {
		this.mongo = mongo;
		this.clock = clock;
	}

	/**
	 * Makes a change on the record.
	 * @param change does it; a {@link ProblemException} below 500 from it says that it
	 * was refused and changed nothing, any other failure leaves it open how it ended
	 */
	public <T> T perform(Operator operator, NewAction action, Supplier<T> change) {
		String id = begin(operator, action);
		T result;
		try {
			result = change.get();
		}
		catch (ProblemException ex) {
			if (ex.problem().status() < 500) {
				end(id, Update.update("outcome", OperatorAction.Outcome.REFUSED.name())
					.set("refusal", ex.problem().code()));
			}
			throw ex;
		}
		end(id, Update.update("outcome", OperatorAction.Outcome.DONE.name()));
		return result;
	}

	/**
	 * One page of the log, newest first.
	 */
	public Page<OperatorAction> page(ActionFilter filter, PageQuery query) {
		return filter.find()
			.read(this.mongo.getCollection(ActionDocument.COLLECTION), query,
					(stored) -> this.mongo.getConverter().read(ActionDocument.class, stored).toAction());
	}

	private String begin(Operator operator, NewAction action) {
		String id = new ObjectId().toHexString();
		AccountId account = action.account();
		this.mongo.insert(new ActionDocument(id, this.clock.instant(), operator.username(), action.type().name(),
				(account != null) ? account.value() : null, action.target(), action.reason(), action.details(),
				RequestId.current(), OperatorAction.Outcome.STARTED.name(), null));
		log.info("operator action id={} type={} account={} target={}", id, action.type(), account, action.target());
		return id;
	}

	private void end(String id, Update outcome) {
		this.mongo.updateFirst(new Query(where("_id").is(id)), outcome, ActionDocument.class);
	}

}
