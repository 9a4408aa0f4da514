package com.olate.sms.account.orders;

import java.util.Optional;

import com.olate.sms.account.ledger.Ledger;
import com.olate.sms.account.ledger.Posting;
import com.olate.sms.account.logging.LoggableFailure;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Completes and cancels orders. The order is decided first, then the ledger gets the
 * credits under the order's id, then the order leaves the work list: whoever repeats any
 * of it, this process after a crash or another operator, adds nothing twice. A sweep
 * finishes what was left in the middle.
 */
@Component
class OrderCompletion {

	private static final Logger log = LoggerFactory.getLogger(OrderCompletion.class);

	private static final int BATCH = 100;

	private final Orders orders;

	private final Ledger ledger;

	private boolean failing;

	OrderCompletion(Orders orders, Ledger ledger) {
		this.orders = orders;
		this.ledger = ledger;
	}

	OrderDecision complete(String id, String by) {
		Optional<Order> order = this.orders.complete(id, by).or(() -> this.orders.find(id));
		if (order.isEmpty()) {
			return new OrderDecision.NotFound();
		}
		if (order.get().state() != OrderState.COMPLETED) {
			return new OrderDecision.TooLate(order.get());
		}
		if (order.get().unposted()) {
			post(order.get());
		}
		return new OrderDecision.Done(this.orders.find(id).orElseThrow());
	}

	OrderDecision cancel(String id, String by) {
		Optional<Order> order = this.orders.cancel(id, by).or(() -> this.orders.find(id));
		if (order.isEmpty()) {
			return new OrderDecision.NotFound();
		}
		return (order.get().state() == OrderState.CANCELLED) ? new OrderDecision.Done(order.get())
				: new OrderDecision.TooLate(order.get());
	}

	@Scheduled(fixedDelayString = "${olate.account.orders.sweep-interval:10s}")
	void finishWhatWasLeft() {
		RuntimeException failure = null;
		try {
			for (Order order : this.orders.unposted(BATCH)) {
				failure = tryToPost(order, failure);
			}
		}
		catch (RuntimeException ex) {
			failure = ex;
		}
		if (failure != null && !this.failing) {
			log.warn("credits of completed orders could not be written, it is tried again until it works",
					LoggableFailure.of(failure));
		}
		this.failing = failure != null;
	}

	/**
	 * Posts one order; one that fails does not hold up the others.
	 */
	private @Nullable RuntimeException tryToPost(Order order, @Nullable RuntimeException earlier) {
		try {
			post(order);
			return earlier;
		}
		catch (RuntimeException ex) {
			return ex;
		}
	}

	private void post(Order order) {
		Posting posting = this.ledger.purchase(order.account(), order.id(), order.credits(), by(order.completedBy()));
		if (!(posting instanceof Posting.Posted)) {
			throw new IllegalStateException("The ledger has another purchase for order " + order.id());
		}
		this.orders.posted(order.id());
	}

	private static String by(@Nullable String operator) {
		return (operator != null) ? operator : "system";
	}

}
