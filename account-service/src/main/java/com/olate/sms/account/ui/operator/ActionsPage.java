package com.olate.sms.account.ui.operator;

import java.util.stream.Stream;

import com.olate.sms.account.accounts.Accounts;
import com.olate.sms.account.actions.ActionFilter;
import com.olate.sms.account.actions.ActionType;
import com.olate.sms.account.actions.OperatorAction;
import com.olate.sms.account.actions.OperatorActions;
import com.olate.sms.account.ui.FormFaults;
import com.olate.sms.account.ui.Links;
import com.olate.sms.account.ui.Times;
import com.olate.sms.account.ui.TypedDays;
import com.olate.sms.account.web.Page;
import com.olate.sms.account.web.PageQuery;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The log of what operators changed.
 */
@Controller
class ActionsPage {

	private final OperatorActions actions;

	private final Accounts accounts;

	private final Times times;

	ActionsPage(OperatorActions actions, Accounts accounts, Times times) {
		this.actions = actions;
		this.accounts = accounts;
		this.times = times;
	}

	@GetMapping("/operator/actions")
	ModelAndView list(@RequestParam(name = "operator", defaultValue = "") String operator,
			@RequestParam(name = "account", defaultValue = "") String account,
			@RequestParam(name = "type", defaultValue = "") String type, @ModelAttribute("days") TypedDays days,
			PageQuery query) {
		ActionType wanted = Stream.of(ActionType.values())
			.filter((known) -> known.name().equals(type))
			.findFirst()
			.orElse(null);
		TypedDays.Moments moments = days.in(this.times.zone());
		Page<OperatorAction> found = this.actions.page(new ActionFilter(Forms.orNull(operator), Forms.orNull(account),
				wanted, moments.from(), moments.until()), query);
		ModelAndView list = new ModelAndView("operator/actions").addObject("page", found)
			.addObject("faults", FormFaults.of(moments.faults()))
			.addObject("names", AccountNames.of(this.accounts, found.items().stream().map(OperatorAction::accountId)))
			.addObject("types", ActionType.values())
			.addObject("operator", operator)
			.addObject("account", account)
			.addObject("type", type)
			.addObject("link", Links.to("/operator/actions", "operator", operator, "account", account, "type", type,
					"from", days.from(), "to", days.to()));
		if (!moments.faults().isEmpty()) {
			list.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		}
		return list;
	}

}
