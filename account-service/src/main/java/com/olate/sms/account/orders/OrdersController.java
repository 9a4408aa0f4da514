package com.olate.sms.account.orders;

import java.time.Instant;

import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.web.Page;
import com.olate.sms.account.web.PageQuery;
import com.olate.sms.account.web.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The orders of the account that is logged in.
 */
@RestController
@RequestMapping("/v1/orders")
class OrdersController {

	private static final int MOST_AWAITING_PAYMENT = 100;

	private final Orders orders;

	OrdersController(Orders orders) {
		this.orders = orders;
	}

	@Operation(summary = "Lists the orders, newest first")
	@GetMapping
	Page<OrderView> list(AccountId account, PageQuery query) {
		return this.orders.of(account, query).map(OrderView::of);
	}

	@Operation(summary = "Orders credits")
	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	OrderView place(AccountId account, @RequestBody NewOrder request) {
		Long credits = request.credits();
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
		return OrderView.of(this.orders.place(account, credits));
	}

	/**
	 * What an owner orders.
	 */
	record NewOrder(@Nullable Long credits) {
	}

	/**
	 * An order as its owner sees it.
	 */
	record OrderView(String id, long credits, OrderState state, Instant at) {

		static OrderView of(Order order) {
			return new OrderView(order.id(), order.credits(), order.shownState(), order.at());
		}

	}

}
