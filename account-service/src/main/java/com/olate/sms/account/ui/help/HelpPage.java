package com.olate.sms.account.ui.help;

import com.olate.sms.account.contacts.CountryCodes;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Help, for everybody, also before signing in.
 */
@Controller
class HelpPage {

	private final HelpLines lines;

	HelpPage(HelpLines lines) {
		this.lines = lines;
	}

	@GetMapping("/help")
	ModelAndView show() {
		return new ModelAndView("help/help").addObject("going", this.lines.going())
			.addObject("undelivered", this.lines.undelivered())
			.addObject("notSent", this.lines.notSent())
			.addObject("countries", CountryCodes.all());
	}

}
