package com.olate.sms.account.orders;

import java.util.List;
import java.util.Optional;

import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.web.Page;
import com.olate.sms.account.web.PageQuery;
import com.olate.sms.account.web.ProblemException;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What an owner does with orders. Every call names the account, so nobody reaches
 * another's order by its id.
 */
@Component
public class OrderBook {

	private static final int MOST_AWAITING_PAYMENT = 100;

	private final Orders orders;

	private final OrderCompletion completion;

	private final OrderProperties properties;

	OrderBook(Orders orders, OrderCompletion completion, OrderProperties properties) {
		this.orders = orders;
		this.completion = completion;
		this.properties = properties;
	}

	/**
	 * What is sold, in the order shown.
	 */
	public List<CreditPackage> packages() {
		return this.properties.offered();
	}

	/**
	 * One page of the account's orders, newest first.
	 */
	public Page<OwnOrder> page(AccountId account, PageQuery query) {
		return this.orders.of(account, query).map(OwnOrder::of);
	}

	public Optional<OwnOrder> find(AccountId account, String id) {
		return this.orders.find(id).filter((order) -> order.account().equals(account)).map(OwnOrder::of);
	}

	/**
	 * Places an order, at the price of today.
	 * @throws ProblemException if the number is none that can be ordered, or too many
	 * orders await payment
	 */
	public OwnOrder place(AccountId account, @Nullable Long credits) {
		if (credits == null) {
			throw ProblemException.invalid("credits", "required", "Say how many credits.");
		}
		if (credits < 1 || credits > Order.MOST_CREDITS) {
			throw ProblemException.invalid("credits", "out-of-range",
					"An order is for 1 to " + Order.MOST_CREDITS + " credits.");
		}
		if (this.orders.countAwaitingPayment(account) >= MOST_AWAITING_PAYMENT) {
			throw ProblemException.conflict("too-many-orders",
					MOST_AWAITING_PAYMENT + " orders of this account await payment already.");
		}
		return OwnOrder.of(this.orders.place(account, credits, this.properties.priceOf(credits).orElse(null)));
	}

	/**
	 * Cancels an order of the account that awaits payment.
	 * @return the order as it is now, which is not cancelled if it was completed before;
	 * nothing if the account has no such order
	 */
	public Optional<OwnOrder> cancel(AccountId account, String id) {
		if (find(account, id).isEmpty()) {
			return Optional.empty();
		}
		this.completion.cancel(id, "owner");
		return find(account, id);
	}

}
