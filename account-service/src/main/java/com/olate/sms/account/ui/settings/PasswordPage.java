package com.olate.sms.account.ui.settings;

import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.profile.PasswordChanges;
import com.olate.sms.account.ui.FormFaults;
import com.olate.sms.account.ui.Sessions;
import com.olate.sms.account.web.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Changes the password. This browser stays signed in, all others are signed out.
 */
@Controller
@RequestMapping("/settings/password")
class PasswordPage {

	private final PasswordChanges passwords;

	private final Sessions sessions;

	PasswordPage(PasswordChanges passwords, Sessions sessions) {
		this.passwords = passwords;
		this.sessions = sessions;
	}

	@GetMapping
	ModelAndView form() {
		return form(HttpStatus.OK, FormFaults.NONE);
	}

	@PostMapping
	ModelAndView change(AccountId account, @RequestParam(defaultValue = "") String current,
			@RequestParam(name = "new", defaultValue = "") String next, @RequestParam(defaultValue = "") String again,
			HttpServletRequest request, HttpServletResponse response, RedirectAttributes flash) {
		if (!next.equals(again)) {
			return form(HttpStatus.UNPROCESSABLE_CONTENT,
					FormFaults.of("again", "This is not the same as the new password."));
		}
		try {
			this.passwords.change(account, current, next, request.getRemoteAddr());
		}
		catch (ProblemException ex) {
			return form(HttpStatusCode.valueOf(ex.problem().status()), ex.problem().errors().isEmpty()
					? FormFaults.of("current", ex.problem().detail()) : FormFaults.of(ex.problem().errors()));
		}
		this.sessions.keepAfterPasswordChange(request, response);
		flash.addFlashAttribute("done",
				"The password is changed. Set it in your billing system too: the old one works for 60 more seconds.");
		return new ModelAndView("redirect:/settings");
	}

	private static ModelAndView form(HttpStatusCode status, FormFaults faults) {
		ModelAndView form = new ModelAndView("settings/password").addObject("faults", faults);
		form.setStatus(status);
		return form;
	}

}
