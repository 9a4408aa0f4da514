package com.olate.sms.account.orders;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.storage.PagedFind;
import com.olate.sms.account.web.Page;
import com.olate.sms.account.web.PageQuery;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Repository;

/**
 * The orders of all accounts. An order leaves {@code AWAITING_PAYMENT} by one conditional
 * update, so of a completion and a cancellation at the same time one wins.
 */
@Repository
class Orders {

	static final String COLLECTION = "orders";

	static final String NEWEST = "newest";

	static final String NEWEST_OF_ACCOUNT = "newestOfAccount";

	static final String NEWEST_OF_STATE = "newestOfState";

	private static final Bson NEWEST_FIRST = Sorts.descending("at", "_id");

	private static final FindOneAndUpdateOptions AFTER = new FindOneAndUpdateOptions()
		.returnDocument(ReturnDocument.AFTER);

	private final MongoCollection<Document> orders;

	private final Clock clock;

	Orders(MongoDatabaseFactory mongo, Clock clock) {
		this.orders = mongo.getMongoDatabase().getCollection(COLLECTION);
		this.clock = clock;
	}

	Order place(AccountId account, long credits, @Nullable Price price) {
		Order order = Order.placed(account, credits, price, this.clock.instant());
		this.orders.insertOne(OrderDocument.write(order));
		return find(order.id()).orElseThrow();
	}

	Optional<Order> find(String id) {
		return Optional.ofNullable(this.orders.find(Filters.eq("_id", id)).first()).map(OrderDocument::read);
	}

	long countAwaitingPayment(AccountId account) {
		return this.orders.countDocuments(
				Filters.and(Filters.eq("accountId", account.value()), stateIs(OrderState.AWAITING_PAYMENT)));
	}

	Page<Order> of(AccountId account, PageQuery query) {
		return new PagedFind(Filters.eq("accountId", account.value()), NEWEST_FIRST, NEWEST_OF_ACCOUNT)
			.read(this.orders, query, OrderDocument::read);
	}

	Page<Order> all(@Nullable OrderState state, PageQuery query) {
		PagedFind find = (state != null) ? new PagedFind(stateIs(state), NEWEST_FIRST, NEWEST_OF_STATE)
				: new PagedFind(Filters.empty(), NEWEST_FIRST, NEWEST);
		return find.read(this.orders, query, OrderDocument::read);
	}

	/**
	 * Completes an order that awaits payment and puts its credits on the work list.
	 * @return the order as it is now, if it was this call that completed it
	 */
	Optional<Order> complete(String id, String by) {
		return leaveAwaitingPayment(id,
				Updates.combine(Updates.set("state", OrderState.COMPLETED.name()), Updates.set("completedBy", by),
						Updates.set("completedAt", now()), Updates.set(OrderDocument.UNPOSTED, true)));
	}

	/**
	 * Cancels an order that awaits payment.
	 * @return the order as it is now, if it was this call that cancelled it
	 */
	Optional<Order> cancel(String id, String by) {
		return leaveAwaitingPayment(id, Updates.combine(Updates.set("state", OrderState.CANCELLED.name()),
				Updates.set("cancelledBy", by), Updates.set("cancelledAt", now())));
	}

	/**
	 * Takes an order off the work list: its credits are on the ledger.
	 */
	void posted(String id) {
		this.orders.updateOne(Filters.eq("_id", id), Updates.unset(OrderDocument.UNPOSTED));
	}

	List<Order> unposted(int limit) {
		return this.orders.find(Filters.exists(OrderDocument.UNPOSTED))
			.limit(limit)
			.map(OrderDocument::read)
			.into(new ArrayList<>());
	}

	private Optional<Order> leaveAwaitingPayment(String id, Bson change) {
		Bson condition = Filters.and(Filters.eq("_id", id), stateIs(OrderState.AWAITING_PAYMENT));
		return Optional.ofNullable(this.orders.findOneAndUpdate(condition, change, AFTER)).map(OrderDocument::read);
	}

	private Date now() {
		return Date.from(this.clock.instant());
	}

	private static Bson stateIs(OrderState state) {
		return Filters.eq("state", state.name());
	}

}
