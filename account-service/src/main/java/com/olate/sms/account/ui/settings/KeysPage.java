package com.olate.sms.account.ui.settings;

import java.util.List;

import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.logins.ApiKey;
import com.olate.sms.account.logins.ApiKeys;
import com.olate.sms.account.ui.FormFaults;
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
 * API keys: made, shown once, and deleted. A key that was just made waits in the session
 * for the next page and is gone with it.
 */
@Controller
@RequestMapping("/settings/keys")
class KeysPage {

	private static final int LONGEST_NAME = 100;

	private static final String BACK = "redirect:/settings/keys";

	private final ApiKeys keys;

	KeysPage(ApiKeys keys) {
		this.keys = keys;
	}

	@GetMapping
	ModelAndView list(AccountId account) {
		return page(account, "", FormFaults.NONE);
	}

	@PostMapping
	ModelAndView create(AccountId account, @RequestParam(defaultValue = "") String name, RedirectAttributes flash) {
		String kept = name.strip();
		if (kept.isEmpty() || kept.length() > LONGEST_NAME) {
			return refused(account, name, "Give it a name of 1 to " + LONGEST_NAME + " characters, such as “iono”.");
		}
		if (this.keys.count(account) >= ApiKeys.LIMIT) {
			return refused(account, name,
					"An account has at most " + ApiKeys.LIMIT + " keys. Delete one that is not used.");
		}
		flash.addFlashAttribute("made", this.keys.create(account, kept));
		return new ModelAndView(BACK);
	}

	@GetMapping("/{id}/delete")
	ModelAndView ask(AccountId account, @PathVariable String id) {
		ApiKey key = all(account).stream()
			.filter((found) -> found.id().equals(id))
			.findFirst()
			.orElseThrow(ProblemException::notFound);
		return new ModelAndView("settings/delete-key").addObject("key", key);
	}

	@PostMapping("/{id}/delete")
	ModelAndView delete(AccountId account, @PathVariable String id, RedirectAttributes flash) {
		if (this.keys.delete(account, id) == ApiKeys.Deletion.UNKNOWN) {
			throw ProblemException.notFound();
		}
		flash.addFlashAttribute("done", "The key is deleted. Within 60 seconds nothing accepts it any more.");
		return new ModelAndView(BACK);
	}

	private List<ApiKey> all(AccountId account) {
		return this.keys.list(account, 0, ApiKeys.LIMIT);
	}

	private ModelAndView refused(AccountId account, String name, String message) {
		ModelAndView again = page(account, name, FormFaults.of("name", message));
		again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		return again;
	}

	private ModelAndView page(AccountId account, String name, FormFaults faults) {
		return new ModelAndView("settings/keys").addObject("keys", all(account))
			.addObject("name", name)
			.addObject("faults", faults);
	}

}
