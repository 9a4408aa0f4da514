package com.olate.sms.account.orders;

import java.util.Date;

import com.olate.sms.account.accounts.AccountId;
import org.bson.Document;

/**
 * Orders to and from their documents. {@link #UNPOSTED} is present only while credits are
 * to be written to the ledger, so its sparse index is a work list.
 */
final class OrderDocument {

	static final String UNPOSTED = "unposted";

	private OrderDocument() {
	}

	static Document write(Order order) {
		return new Document("_id", order.id()).append("accountId", order.account().value())
			.append("credits", order.credits())
			.append("state", order.state().name())
			.append("at", Date.from(order.at()));
	}

	static Order read(Document stored) {
		return new Order(stored.getString("_id"), new AccountId(stored.getString("accountId")),
				stored.getLong("credits"), OrderState.valueOf(stored.getString("state")),
				stored.getDate("at").toInstant(), stored.getString("completedBy"), stored.containsKey(UNPOSTED));
	}

}
