package com.olate.sms.account.ui.settings;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.olate.sms.account.accounts.Account;
import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.accounts.Accounts;
import com.olate.sms.account.accounts.EventTypes;
import com.olate.sms.account.profile.OwnSettings;
import com.olate.sms.account.ui.FormFaults;
import com.olate.sms.account.ui.Times;
import com.olate.sms.account.web.ProblemException;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The account's settings, and which alerts are sent, with their texts.
 */
@Controller
@RequestMapping("/settings")
class SettingsPage {

	/** By region and city; the rest are old names and offsets that nobody looks for. */
	private static final List<String> ZONES = ZoneId.getAvailableZoneIds()
		.stream()
		.filter((zone) -> zone.contains("/") && !zone.matches("(SystemV|Etc|US|Canada)/.*"))
		.sorted()
		.toList();

	private static final int SHOWN_DUE_DAYS = 30;

	private static final String BACK = "redirect:/settings";

	private final Accounts accounts;

	private final OwnSettings settings;

	private final Times times;

	SettingsPage(Accounts accounts, OwnSettings settings, Times times) {
		this.accounts = accounts;
		this.settings = settings;
		this.times = times;
	}

	@GetMapping
	ModelAndView show(AccountId id) {
		return page(id, null, FormFaults.NONE);
	}

	@PostMapping
	ModelAndView save(AccountId id, @RequestParam(defaultValue = "") String name,
			@RequestParam(defaultValue = "") String email, @RequestParam(defaultValue = "") String timeZone,
			@RequestParam(defaultValue = "") String sender, RedirectAttributes flash) {
		try {
			this.settings.change(id, name, email, timeZone, sender);
		}
		catch (ProblemException ex) {
			if (ex.problem().errors().isEmpty()) {
				throw ex;
			}
			ModelAndView again = page(id, new Details(name, email, timeZone, sender),
					FormFaults.of(ex.problem().errors()));
			again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
			return again;
		}
		flash.addFlashAttribute("done", "Saved.");
		return new ModelAndView(BACK);
	}

	@PostMapping("/alerts")
	ModelAndView alerts(AccountId id, @RequestParam(name = "type", required = false) @Nullable List<String> types,
			RedirectAttributes flash) {
		Map<String, @Nullable Boolean> wanted = new LinkedHashMap<>();
		EventTypes.SELECTABLE.forEach((type) -> wanted.put(type, types != null && types.contains(type)));
		this.settings.change(id, wanted);
		flash.addFlashAttribute("done", wanted.containsValue(true) ? "Saved."
				: "Saved. Both kinds of alert are off: nothing is sent for invoices.");
		return new ModelAndView(BACK);
	}

	private ModelAndView page(AccountId id, @Nullable Details typed, FormFaults faults) {
		Account account = this.accounts.find(id).orElseThrow(ProblemException::notFound);
		Map<String, Boolean> types = new LinkedHashMap<>();
		EventTypes.SELECTABLE.forEach((type) -> types.put(type, account.wants(type)));
		return new ModelAndView("settings/settings").addObject("details", (typed != null) ? typed : Details.of(account))
			.addObject("faults", faults)
			.addObject("types", types)
			.addObject("zones", ZONES)
			.addObject("samples", Sample.all("Umbrella Trading Ltd", this.times.today().plusDays(SHOWN_DUE_DAYS)));
	}

}
