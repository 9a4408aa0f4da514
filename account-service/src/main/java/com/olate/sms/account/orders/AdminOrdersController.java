package com.olate.sms.account.orders;

import java.time.Instant;
import java.util.Locale;
import java.util.function.BiFunction;

import com.olate.sms.account.actions.ActionType;
import com.olate.sms.account.actions.NewAction;
import com.olate.sms.account.actions.Operator;
import com.olate.sms.account.actions.OperatorActions;
import com.olate.sms.account.web.Page;
import com.olate.sms.account.web.PageQuery;
import com.olate.sms.account.web.ProblemException;
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

	private final Orders orders;

	private final OrderCompletion completion;

	private final OperatorActions actions;

	AdminOrdersController(Orders orders, OrderCompletion completion, OperatorActions actions) {
		this.orders = orders;
		this.completion = completion;
		this.actions = actions;
	}

	@Operation(summary = "Lists orders of all accounts, newest first")
	@GetMapping
	Page<AdminOrderView> list(@RequestParam(name = "state", required = false) @Nullable OrderState state,
			PageQuery query) {
		return this.orders.all(state, query).map(AdminOrderView::of);
	}

	@Operation(summary = "Completes an order: its credits are there, once")
	@PostMapping("/{id}/complete")
	AdminOrderView complete(Operator operator, @PathVariable String id) {
		return decide(operator, id, ActionType.ORDER_COMPLETED, this.completion::complete);
	}

	@Operation(summary = "Cancels an order that is not completed")
	@PostMapping("/{id}/cancel")
	AdminOrderView cancel(Operator operator, @PathVariable String id) {
		return decide(operator, id, ActionType.ORDER_CANCELLED, this.completion::cancel);
	}

	private AdminOrderView decide(Operator operator, String id, ActionType type,
			BiFunction<String, String, OrderDecision> decision) {
		Order order = this.orders.find(id).orElseThrow(ProblemException::notFound);
		NewAction action = NewAction.on(order.account(), type, null).target(id);
		return this.actions.perform(operator, action, () -> answer(decision.apply(id, operator.username())));
	}

	private static AdminOrderView answer(OrderDecision decision) {
		if (decision instanceof OrderDecision.Done done) {
			return AdminOrderView.of(done.order());
		}
		if (decision instanceof OrderDecision.TooLate late) {
			throw ProblemException.conflict("order-" + late.order().state().name().toLowerCase(Locale.ROOT),
					"This order is " + late.order().state() + " and stays so.");
		}
		throw ProblemException.notFound();
	}

	/**
	 * An order as operators see it.
	 *
	 * @param completedBy the operator who completed it first
	 */
	record AdminOrderView(String id, String accountId, long credits, OrderState state, Instant at,
			@Nullable String completedBy) {

		static AdminOrderView of(Order order) {
			return new AdminOrderView(order.id(), order.account().value(), order.credits(), order.shownState(),
					order.at(), order.completedBy());
		}

	}

}
