package com.olate.sms.account.orders;

import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;

import com.olate.sms.account.actions.ActionType;
import com.olate.sms.account.actions.NewAction;
import com.olate.sms.account.actions.Operator;
import com.olate.sms.account.actions.OperatorActions;
import com.olate.sms.account.web.Page;
import com.olate.sms.account.web.PageQuery;
import com.olate.sms.account.web.ProblemException;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What operators do with orders, each on the record. Completing an order again gives the
 * same answer and its credits once.
 */
@Component
public class OrderConfirmation {

	private final Orders orders;

	private final OrderCompletion completion;

	private final OperatorActions actions;

	OrderConfirmation(Orders orders, OrderCompletion completion, OperatorActions actions) {
		this.orders = orders;
		this.completion = completion;
		this.actions = actions;
	}

	/**
	 * One page of the orders of all accounts, newest first.
	 */
	public Page<AdminOrder> page(@Nullable OrderState state, PageQuery query) {
		return this.orders.all(state, query).map(AdminOrder::of);
	}

	public Optional<AdminOrder> find(String id) {
		return this.orders.find(id).map(AdminOrder::of);
	}

	/**
	 * Puts the credits of an order on its account.
	 * @throws ProblemException if there is no such order, or it was cancelled
	 */
	public AdminOrder complete(Operator operator, String id) {
		return decide(operator, id, ActionType.ORDER_COMPLETED, this.completion::complete);
	}

	/**
	 * Closes an order that is not completed.
	 * @throws ProblemException if there is no such order, or it was completed
	 */
	public AdminOrder cancel(Operator operator, String id) {
		return decide(operator, id, ActionType.ORDER_CANCELLED, this.completion::cancel);
	}

	private AdminOrder decide(Operator operator, String id, ActionType type,
			BiFunction<String, String, OrderDecision> decision) {
		Order order = this.orders.find(id).orElseThrow(ProblemException::notFound);
		NewAction action = NewAction.on(order.account(), type, null).target(id);
		return this.actions.perform(operator, action, () -> answer(decision.apply(id, operator.username())));
	}

	private static AdminOrder answer(OrderDecision decision) {
		if (decision instanceof OrderDecision.Done done) {
			return AdminOrder.of(done.order());
		}
		if (decision instanceof OrderDecision.TooLate late) {
			throw ProblemException.conflict("order-" + late.order().state().name().toLowerCase(Locale.ROOT),
					"This order is " + late.order().state() + " and stays so.");
		}
		throw ProblemException.notFound();
	}

}
