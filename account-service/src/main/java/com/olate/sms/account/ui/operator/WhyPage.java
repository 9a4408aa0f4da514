package com.olate.sms.account.ui.operator;

import java.nio.charset.StandardCharsets;
import java.util.List;

import com.olate.sms.account.accounts.Accounts;
import com.olate.sms.account.deadletters.Letter;
import com.olate.sms.account.search.SearchTerms;
import com.olate.sms.account.ui.Links;
import com.olate.sms.account.web.Page;
import com.olate.sms.account.web.PageQuery;
import com.olate.sms.account.web.ProblemException;
import com.olate.sms.account.why.MessagePath;
import com.olate.sms.account.why.Why;
import com.olate.sms.account.why.WhyAnswer;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;

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
	ModelAndView show(@RequestParam(name = "q", defaultValue = "") String text,
			@RequestParam(name = "people", defaultValue = "") List<String> people,
			@RequestParam(name = "page", defaultValue = "0") int page) {
		PageQuery query = new PageQuery(Math.max(0, Math.min(page, 1_000_000)), AT_ONCE);
		if (!people.isEmpty()) {
			return page("", this.why.ofPeople(people, query),
					Links.to("/operator/why", "people", String.join(",", people)));
		}
		return page(text, this.why.ask(text, query, query), Links.to("/operator/why", "q", text));
	}

	/**
	 * Looks for what was typed. A phone number comes in a body and is turned into the
	 * contacts that have it, so that it is in no address.
	 */
	@PostMapping
	ModelAndView search(@RequestParam(name = "q", defaultValue = "") String text) {
		List<String> people = this.why.people(text);
		if (!people.isEmpty()) {
			return new ModelAndView("redirect:/operator/why?people=" + String.join(",", people));
		}
		if (SearchTerms.parse(text).ofNumber().isEmpty()) {
			return new ModelAndView(
					"redirect:/operator/why?q=" + UriUtils.encode(text.strip(), StandardCharsets.UTF_8));
		}
		PageQuery first = new PageQuery(0, AT_ONCE);
		return page(text, this.why.ask(text, first, first), Links.to("/operator/why"));
	}

	private ModelAndView page(String text, WhyAnswer answer, String link) {
		return new ModelAndView("operator/why").addObject("q", text)
			.addObject("answer", answer)
			.addObject("names", AccountNames.of(this.accounts, answer.deadLetters().stream().map(Letter::accountId)))
			.addObject("link", link);
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
