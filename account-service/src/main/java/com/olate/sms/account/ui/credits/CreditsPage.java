package com.olate.sms.account.ui.credits;

import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.contacts.Contact;
import com.olate.sms.account.contacts.ContactState;
import com.olate.sms.account.contacts.Contacts;
import com.olate.sms.account.ledger.Balance;
import com.olate.sms.account.ledger.Ledger;
import com.olate.sms.account.orders.OrderBook;
import com.olate.sms.account.orders.OwnOrder;
import com.olate.sms.account.ui.FormFaults;
import com.olate.sms.account.ui.Sentences;
import com.olate.sms.account.web.PageQuery;
import com.olate.sms.account.web.ProblemException;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What credits there are, how to buy more, and the orders with their state.
 */
@Controller
@RequestMapping("/credits")
class CreditsPage {

	private static final int ORDERS_SHOWN = 10;

	private static final String BACK = "redirect:/credits";

	private final OrderBook orders;

	private final Ledger ledger;

	private final Contacts contacts;

	CreditsPage(OrderBook orders, Ledger ledger, Contacts contacts) {
		this.orders = orders;
		this.ledger = ledger;
		this.contacts = contacts;
	}

	@GetMapping
	ModelAndView show(AccountId account, @RequestParam(defaultValue = "0") String page) {
		int number = page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 0;
		return page(account, number, FormFaults.NONE, "");
	}

	@PostMapping("/orders")
	ModelAndView order(AccountId account, @RequestParam(defaultValue = "") String credits, RedirectAttributes flash) {
		try {
			OwnOrder order = this.orders.place(account, number(credits));
			flash.addFlashAttribute("done", "Ordered: " + Sentences.count(order.credits(), "credit", "credits")
					+ ". They are on the account as soon as the payment is confirmed.");
			return new ModelAndView(BACK);
		}
		catch (ProblemException ex) {
			FormFaults faults = ex.problem().errors().isEmpty() ? FormFaults.of("credits", ex.problem().detail())
					: FormFaults.of(ex.problem().errors());
			ModelAndView again = page(account, 0, faults, credits);
			again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
			return again;
		}
	}

	@GetMapping("/orders/{id}/cancel")
	ModelAndView ask(AccountId account, @PathVariable String id) {
		OrderRow order = this.orders.find(account, id).map(OrderRow::of).orElseThrow(ProblemException::notFound);
		return order.open() ? new ModelAndView("credits/cancel").addObject("order", order) : new ModelAndView(BACK);
	}

	@PostMapping("/orders/{id}/cancel")
	ModelAndView cancel(AccountId account, @PathVariable String id, RedirectAttributes flash) {
		OwnOrder order = this.orders.cancel(account, id).orElseThrow(ProblemException::notFound);
		switch (order.state()) {
			case CANCELLED -> flash.addFlashAttribute("done", "The order is cancelled. Do not pay it any more.");
			case COMPLETED -> flash.addFlashAttribute("failed", "The order was paid before, so it stays.");
			case AWAITING_PAYMENT ->
				flash.addFlashAttribute("failed", "The order is just being completed. Look again in a moment.");
		}
		return new ModelAndView(BACK);
	}

	private ModelAndView page(AccountId account, int page, FormFaults faults, String typed) {
		Balance balance = this.ledger.balance(account);
		return new ModelAndView("credits/credits").addObject("available", Sentences.number(balance.available()))
			.addObject("noun", (balance.available() == 1) ? "credit" : "credits")
			.addObject("reserved", balance.reserved())
			.addObject("spent", balance.spent())
			.addObject("worth", Sentences.worth(balance.available(), reachable(account)))
			.addObject("packages", this.orders.packages())
			.addObject("orders", this.orders.page(account, new PageQuery(page, ORDERS_SHOWN)).map(OrderRow::of))
			.addObject("faults", faults)
			.addObject("typed", typed);
	}

	private long reachable(AccountId account) {
		return this.contacts.inSendOrder(account)
			.stream()
			.map(Contact::state)
			.filter((state) -> state == ContactState.ACTIVE)
			.count();
	}

	private static Long number(String credits) {
		String digits = credits.strip().replaceAll("[ ,.']", "");
		return digits.matches("[0-9]{1,9}") ? Long.parseLong(digits) : 0L;
	}

}
