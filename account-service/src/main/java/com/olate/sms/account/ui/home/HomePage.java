package com.olate.sms.account.ui.home;

import com.olate.sms.account.actions.Operator;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The first page: an owner's overview; operators begin with the accounts.
 */
@Controller
class HomePage {

	@GetMapping("/")
	ModelAndView home(Authentication login) {
		if (login.getPrincipal() instanceof Operator) {
			return new ModelAndView("redirect:/operator/accounts");
		}
		return new ModelAndView("home/home");
	}

}
