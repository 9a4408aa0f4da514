package com.olate.sms.account.ui.home;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.accounts.Accounts;
import com.olate.sms.account.actions.Operator;
import com.olate.sms.account.history.EventPlace;
import com.olate.sms.account.history.EventQuery;
import com.olate.sms.account.history.ListedEvents;
import com.olate.sms.account.ui.Words;
import com.olate.sms.account.web.ProblemException;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The first page: an owner's overview; operators begin with the accounts.
 */
@Controller
class HomePage {

	private static final int LATEST = 5;

	private final Accounts accounts;

	private final Overviews overviews;

	private final ListedEvents events;

	private final Words words;

	private final Clock clock;

	private final Duration window;

	HomePage(Accounts accounts, Overviews overviews, ListedEvents events, Words words, Clock clock,
			@Value("${olate.window}") Duration window) {
		this.accounts = accounts;
		this.overviews = overviews;
		this.events = events;
		this.words = words;
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
		return latest(id, "home/home").addObject("overview", overview)
			.addObject("window", Window.at(this.clock.instant(), this.window));
	}

	/**
	 * The last alerts alone, while messages are moving.
	 */
	@GetMapping("/home/latest")
	ModelAndView latest(AccountId account) {
		return latest(account, "home/home :: latest");
	}

	private ModelAndView latest(AccountId account, String view) {
		List<LatestAlert> alerts = this.events.slice(account, EventQuery.ALL, null, EventPlace.Direction.OLDER, LATEST)
			.events()
			.stream()
			.map((event) -> LatestAlert.of(event, this.words))
			.toList();
		return new ModelAndView(view).addObject("alerts", alerts)
			.addObject("moving", alerts.stream().anyMatch(LatestAlert::moving));
	}

}
