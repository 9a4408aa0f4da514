package com.olate.sms.account.ui.operator;

import com.olate.sms.account.actions.Operator;
import com.olate.sms.account.erasure.Erased;
import com.olate.sms.account.erasure.Erasure;
import com.olate.sms.account.search.SearchTerms;
import com.olate.sms.account.ui.FormFaults;
import com.olate.sms.account.ui.Sentences;
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
 * Erasing a person who asks for it. The number that is looked for comes in the body of a
 * form, so that it stays out of addresses and their logs.
 */
@Controller
@RequestMapping("/operator/erase")
class ErasurePage {

	private static final String SEARCH = "operator/erase";

	private final Erasure erasure;

	ErasurePage(Erasure erasure) {
		this.erasure = erasure;
	}

	@GetMapping
	ModelAndView form() {
		return new ModelAndView(SEARCH).addObject("msisdn", "").addObject("faults", FormFaults.NONE);
	}

	@PostMapping("/search")
	ModelAndView search(@RequestParam(name = "msisdn", defaultValue = "") String typed) {
		ModelAndView page = new ModelAndView(SEARCH).addObject("msisdn", typed).addObject("faults", FormFaults.NONE);
		if (!SearchTerms.parse(typed).ofNumber().isEmpty()) {
			return page.addObject("people", this.erasure.find(typed));
		}
		page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		return page.addObject("faults", FormFaults.of("msisdn", "Write a phone number of at least seven digits."));
	}

	@GetMapping("/{id}")
	ModelAndView question(@PathVariable("id") String id) {
		return new ModelAndView("operator/erase-question").addObject("person",
				this.erasure.person(id).orElseThrow(ProblemException::notFound));
	}

	@PostMapping("/{id}")
	String erase(Operator operator, @PathVariable("id") String id,
			@RequestParam(name = "reason", defaultValue = "") String reason, RedirectAttributes flash) {
		Forms.attempt(flash, () -> {
			Erased erased = this.erasure.erase(operator, id, Forms.orNull(reason));
			return "Erased from " + Sentences.count(erased.messages(), "message", "messages") + ", "
					+ Sentences.count(erased.texts(), "text from the phone", "texts from the phone") + " and "
					+ Sentences.count(erased.deadLetters(), "dead letter", "dead letters")
					+ ". Credits and states stay.";
		});
		return "redirect:/operator/erase";
	}

}
