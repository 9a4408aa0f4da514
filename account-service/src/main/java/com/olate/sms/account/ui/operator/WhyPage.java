package com.olate.sms.account.ui.operator;

import com.olate.sms.account.accounts.Accounts;
import com.olate.sms.account.deadletters.Letter;
import com.olate.sms.account.web.Page;
import com.olate.sms.account.web.PageQuery;
import com.olate.sms.account.web.ProblemException;
import com.olate.sms.account.why.MessagePath;
import com.olate.sms.account.why.Why;
import com.olate.sms.account.why.WhyAnswer;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Why a person did not get a message.
 */
@Controller
@RequestMapping("/operator/why")
class WhyPage {

	private static final int AT_ONCE = 20;

	private final Why why;

	private final Accounts accounts;

	WhyPage(Why why, Accounts accounts) {
		this.why = why;
		this.accounts = accounts;
	}

	@GetMapping
	ModelAndView ask(@RequestParam(name = "q", defaultValue = "") String text,
			@RequestParam(name = "page", defaultValue = "0") int page) {
		PageQuery query = new PageQuery(Math.max(0, Math.min(page, 1_000_000)), AT_ONCE);
		WhyAnswer answer = this.why.ask(text, query, query);
		return new ModelAndView("operator/why").addObject("q", text)
			.addObject("answer", answer)
			.addObject("names", AccountNames.of(this.accounts, answer.deadLetters().stream().map(Letter::accountId)))
			.addObject("link", Links.to("/operator/why", "q", text));
	}

	@GetMapping("/event")
	ModelAndView event(@RequestParam("key") String key, PageQuery query) {
		Page<MessagePath> found = this.why.messagesOf(key, query);
		if (found.total() == 0) {
			throw ProblemException.notFound();
		}
		return new ModelAndView("operator/why-event").addObject("page", found)
			.addObject("link", Links.to("/operator/why/event", "key", key));
	}

}
