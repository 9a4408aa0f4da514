package com.olate.sms.account.ui.operator;

import java.util.stream.Stream;

import com.olate.sms.account.accounts.Accounts;
import com.olate.sms.account.actions.Operator;
import com.olate.sms.account.orders.AdminOrder;
import com.olate.sms.account.orders.OrderConfirmation;
import com.olate.sms.account.orders.OrderState;
import com.olate.sms.account.ui.Links;
import com.olate.sms.account.ui.Sentences;
import com.olate.sms.account.web.Page;
import com.olate.sms.account.web.PageQuery;
import com.olate.sms.account.web.ProblemException;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Orders to confirm.
 */
@Controller
@RequestMapping("/operator/orders")
class OrdersPage {

	private final OrderConfirmation orders;

	private final Accounts accounts;

	OrdersPage(OrderConfirmation orders, Accounts accounts) {
		this.orders = orders;
		this.accounts = accounts;
	}

	@GetMapping
	ModelAndView list(@RequestParam(name = "state", defaultValue = "AWAITING_PAYMENT") String state, PageQuery query) {
		OrderState wanted = Stream.of(OrderState.values())
			.filter((known) -> known.name().equals(state))
			.findFirst()
			.orElse(null);
		Page<AdminOrder> found = this.orders.page(wanted, query);
		return new ModelAndView("operator/orders").addObject("page", found)
			.addObject("names", AccountNames.of(this.accounts, found.items().stream().map(AdminOrder::accountId)))
			.addObject("state", (wanted != null) ? wanted.name() : "ALL")
			.addObject("link", Links.to("/operator/orders", "state", state));
	}

	@GetMapping("/{id}/{verb:complete|cancel}")
	ModelAndView question(@PathVariable("id") String id, @PathVariable("verb") String verb) {
		AdminOrder order = this.orders.find(id).orElseThrow(ProblemException::notFound);
		return new ModelAndView("operator/order-question").addObject("order", order)
			.addObject("verb", verb)
			.addObject("names", AccountNames.of(this.accounts, Stream.of(order.accountId())));
	}

	@PostMapping("/{id}/complete")
	String complete(Operator operator, @PathVariable("id") String id, RedirectAttributes flash) {
		Forms.attempt(flash,
				() -> Sentences.count(this.orders.complete(operator, id).credits(), "credit is", "credits are")
						+ " on the account.");
		return "redirect:/operator/orders";
	}

	@PostMapping("/{id}/cancel")
	String cancel(Operator operator, @PathVariable("id") String id, RedirectAttributes flash) {
		Forms.attempt(flash, () -> {
			this.orders.cancel(operator, id);
			return "The order is cancelled.";
		});
		return "redirect:/operator/orders";
	}

}
