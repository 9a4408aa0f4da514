package com.olate.sms.account.ui.home;

import java.time.Clock;
import java.time.Duration;

import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.accounts.Accounts;
import com.olate.sms.account.actions.Operator;
import com.olate.sms.account.web.ProblemException;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The first page: an owner's overview; operators have one of their own.
 */
@Controller
class HomePage {

	private final Accounts accounts;

	private final Overviews overviews;

	private final Clock clock;

	private final Duration window;

	HomePage(Accounts accounts, Overviews overviews, Clock clock, @Value("${olate.window}") Duration window) {
		this.accounts = accounts;
		this.overviews = overviews;
		this.clock = clock;
		this.window = window;
	}

	@GetMapping("/")
	ModelAndView home(Authentication login) {
		if (login.getPrincipal() instanceof Operator) {
			return new ModelAndView("redirect:/operator");
		}
		AccountId id = (AccountId) login.getPrincipal();
		Overview overview = this.accounts.find(id).map(this.overviews::of).orElseThrow(ProblemException::notFound);
		return new ModelAndView("home/home").addObject("overview", overview)
			.addObject("window", Window.at(this.clock.instant(), this.window));
	}

}
