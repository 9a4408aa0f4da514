package com.olate.sms.account.ui.history;

import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.history.EventDocument;
import com.olate.sms.account.history.EventKey;
import com.olate.sms.account.history.ListedEvent;
import com.olate.sms.account.history.ListedEvents;
import com.olate.sms.account.history.MessageDocument;
import com.olate.sms.account.outbox.ResendOutcome;
import com.olate.sms.account.outbox.Resends;
import com.olate.sms.account.ui.Sentences;
import com.olate.sms.account.ui.Words;
import com.olate.sms.account.web.Page;
import com.olate.sms.account.web.PageQuery;
import com.olate.sms.account.web.ProblemException;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One event with all its recipients, and sending it to those who missed it.
 */
@Controller
@RequestMapping("/history/events/{path:[A-Za-z0-9_~-]{8,100}}")
class HistoryEventPage {

	private static final int SIZE = 100;

	private static final int NAMES = 10;

	private final ListedEvents events;

	private final Resends resends;

	private final Words words;

	HistoryEventPage(ListedEvents events, Resends resends, Words words) {
		this.events = events;
		this.resends = resends;
		this.words = words;
	}

	@GetMapping
	ModelAndView event(AccountId account, @PathVariable String path,
			@RequestParam(required = false) @Nullable String page) {
		ListedEvent listed = find(account, path);
		Page<MessageDocument> messages = this.events.messages(listed.event(), new PageQuery(number(page), SIZE));
		return new ModelAndView("history/event", "row", EventRow.of(listed, this.words))
			.addObject("event", listed.event())
			.addObject("recipients", messages.map((message) -> RecipientRow.of(message, this.words)));
	}

	@GetMapping("/resend")
	ModelAndView ask(AccountId account, @PathVariable String path) {
		ListedEvent listed = find(account, path);
		EventDocument event = listed.event();
		ResendOutcome outcome = this.resends.look(account, event.source(), event.eventId());
		ModelAndView page = new ModelAndView("history/resend", "row", EventRow.of(listed, this.words));
		if (outcome instanceof ResendOutcome.Possible possible) {
			return page.addObject("missed", possible.missed())
				.addObject("names",
						Sentences.names(possible.missed().people().stream().map((who) -> who.name()).toList(), NAMES));
		}
		return page.addObject("refusal", refusal(outcome));
	}

	@PostMapping("/resend")
	String send(AccountId account, @PathVariable String path, RedirectAttributes flash) {
		EventDocument event = find(account, path).event();
		ResendOutcome outcome = this.resends.send(account, event.source(), event.eventId());
		boolean sent = outcome instanceof ResendOutcome.OnItsWay;
		flash.addFlashAttribute(sent ? "done" : "failed", sent
				? "It is on its way to those who missed it, and arrives within about a minute." : refusal(outcome));
		return "redirect:/history";
	}

	private static String refusal(ResendOutcome outcome) {
		if (outcome instanceof ResendOutcome.OnItsWay) {
			return "It is on its way already. Each of them gets it once.";
		}
		if (outcome instanceof ResendOutcome.NoCredit noCredit) {
			return "There are no credits left to send it with. It needs "
					+ Sentences.count(noCredit.missed().cost(), "credit", "credits") + ": buy some, then send it.";
		}
		return "Nobody is left to send it to: those who missed it have got it since, are paused, have opted out or were"
				+ " removed.";
	}

	private ListedEvent find(AccountId account, String path) {
		return this.events.find(account, EventKey.ofPath(account, path)).orElseThrow(ProblemException::notFound);
	}

	/** A page that is no number is the first. */
	private static int number(@Nullable String page) {
		return (page != null && page.matches("[0-9]{1,6}")) ? Integer.parseInt(page) : 0;
	}

}
