package com.olate.sms.account.ui.operator;

import java.util.stream.Stream;

import com.olate.sms.account.accounts.Accounts;
import com.olate.sms.account.actions.ActionFilter;
import com.olate.sms.account.actions.ActionType;
import com.olate.sms.account.actions.OperatorAction;
import com.olate.sms.account.actions.OperatorActions;
import com.olate.sms.account.web.Page;
import com.olate.sms.account.web.PageQuery;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The log of what operators changed.
 */
@Controller
class ActionsPage {

	private final OperatorActions actions;

	private final Accounts accounts;

	ActionsPage(OperatorActions actions, Accounts accounts) {
		this.actions = actions;
		this.accounts = accounts;
	}

	@GetMapping("/operator/actions")
	ModelAndView list(@RequestParam(name = "operator", defaultValue = "") String operator,
			@RequestParam(name = "account", defaultValue = "") String account,
			@RequestParam(name = "type", defaultValue = "") String type, PageQuery query) {
		ActionType wanted = Stream.of(ActionType.values())
			.filter((known) -> known.name().equals(type))
			.findFirst()
			.orElse(null);
		Page<OperatorAction> found = this.actions
			.page(new ActionFilter(Forms.orNull(operator), Forms.orNull(account), wanted), query);
		return new ModelAndView("operator/actions").addObject("page", found)
			.addObject("names", AccountNames.of(this.accounts, found.items().stream().map(OperatorAction::accountId)))
			.addObject("types", ActionType.values())
			.addObject("operator", operator)
			.addObject("account", account)
			.addObject("type", type)
			.addObject("link", Links.to("/operator/actions", "operator", operator, "account", account, "type", type));
	}

}
