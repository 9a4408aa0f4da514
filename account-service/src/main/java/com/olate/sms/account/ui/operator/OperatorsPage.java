package com.olate.sms.account.ui.operator;

import com.olate.sms.account.actions.Operator;
import com.olate.sms.account.operators.Operators;
import com.olate.sms.account.ui.FormFaults;
import com.olate.sms.account.ui.Links;
import com.olate.sms.account.web.PageQuery;
import com.olate.sms.account.web.ProblemException;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The operators themselves.
 */
@Controller
@RequestMapping("/operator/operators")
class OperatorsPage {

	private final Operators operators;

	OperatorsPage(Operators operators) {
		this.operators = operators;
	}

	@GetMapping
	ModelAndView list(Operator operator, PageQuery query) {
		return page(operator, query, "", FormFaults.NONE);
	}

	@PostMapping
	ModelAndView add(Operator operator, @RequestParam(name = "username", defaultValue = "") String username,
			RedirectAttributes flash) {
		try {
			flash.addFlashAttribute("secret", this.operators.add(operator, username, null));
			flash.addFlashAttribute("secretOf", username.strip());
			flash.addFlashAttribute("done", "The operator is added.");
			return new ModelAndView("redirect:/operator/operators");
		}
		catch (ProblemException ex) {
			return Forms.refused(page(operator, new PageQuery(0, 50), username, Forms.faults(ex, "username")), ex);
		}
	}

	@GetMapping("/remove")
	ModelAndView removeQuestion(@RequestParam("username") String username) {
		return new ModelAndView("operator/operator-remove").addObject("username", username);
	}

	@PostMapping("/remove")
	String remove(Operator operator, @RequestParam("username") String username,
			@RequestParam(name = "reason", defaultValue = "") String reason, RedirectAttributes flash) {
		Forms.attempt(flash, () -> {
			this.operators.remove(operator, username, Forms.orNull(reason));
			return "The operator is removed.";
		});
		return "redirect:/operator/operators";
	}

	private ModelAndView page(Operator operator, PageQuery query, String username, FormFaults faults) {
		return new ModelAndView("operator/operators").addObject("page", this.operators.page(query))
			.addObject("own", operator.username())
			.addObject("username", username)
			.addObject("faults", faults)
			.addObject("link", Links.to("/operator/operators"));
	}

}
