package com.olate.sms.account.orders;

import com.olate.sms.account.actions.Operator;
import com.olate.sms.account.web.Page;
import com.olate.sms.account.web.PageQuery;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Orders of all accounts, for operators. Completing an order again gives the same answer
 * and its credits once.
 */
@RestController
@RequestMapping("/v1/admin/orders")
class AdminOrdersController {

	private final OrderConfirmation orders;

	AdminOrdersController(OrderConfirmation orders) {
		this.orders = orders;
	}

	@Operation(summary = "Lists orders of all accounts, newest first")
	@GetMapping
	Page<AdminOrder> list(@RequestParam(name = "state", required = false) @Nullable OrderState state, PageQuery query) {
		return this.orders.page(state, query);
	}

	@Operation(summary = "Completes an order: its credits are there, once")
	@PostMapping("/{id}/complete")
	AdminOrder complete(Operator operator, @PathVariable String id) {
		return this.orders.complete(operator, id);
	}

	@Operation(summary = "Cancels an order that is not completed")
	@PostMapping("/{id}/cancel")
	AdminOrder cancel(Operator operator, @PathVariable String id) {
		return this.orders.cancel(operator, id);
	}

}
