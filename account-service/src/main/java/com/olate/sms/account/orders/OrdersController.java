package com.olate.sms.account.orders;

import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.web.Page;
import com.olate.sms.account.web.PageQuery;
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

	private final OrderBook orders;

	OrdersController(OrderBook orders) {
		this.orders = orders;
	}

	@Operation(summary = "Lists the orders, newest first")
	@GetMapping
	Page<OwnOrder> list(AccountId account, PageQuery query) {
		return this.orders.page(account, query);
	}

	@Operation(summary = "Orders credits")
	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	OwnOrder place(AccountId account, @RequestBody NewOrder request) {
		return this.orders.place(account, request.credits());
	}

	/**
	 * What an owner orders.
	 */
	record NewOrder(@Nullable Long credits) {
	}

}
