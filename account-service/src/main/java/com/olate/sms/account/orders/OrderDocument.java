package com.olate.sms.account.orders;

import java.math.BigDecimal;
import java.util.Date;

import com.olate.sms.account.accounts.AccountId;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Orders to and from their documents. {@link #UNPOSTED} is present only while credits are
 * to be written to the ledger, so its sparse index is a work list.
 */
final class OrderDocument {

	static final String UNPOSTED = "unposted";

	private OrderDocument() {
	}

	static Document write(Order order) {
		Document document = new Document("_id", order.id()).append("accountId", order.account().value())
			.append("credits", order.credits())
			.append("state", order.state().name())
			.append("at", Date.from(order.at()));
		Price price = order.price();
		if (price != null) {
			document.append("price",
					new Document("amount", price.amount().toPlainString()).append("currency", price.currency()));
		}
		return document;
	}

	static Order read(Document stored) {
		return new Order(stored.getString("_id"), new AccountId(stored.getString("accountId")),
				stored.getLong("credits"), price(stored.get("price", Document.class)),
				OrderState.valueOf(stored.getString("state")), stored.getDate("at").toInstant(),
				stored.getString("completedBy"), stored.containsKey(UNPOSTED));
	}

	private static @Nullable Price price(@Nullable Document stored) {
		return (stored != null) ? new Price(new BigDecimal(stored.getString("amount")), stored.getString("currency"))
				: null;
	}

}
