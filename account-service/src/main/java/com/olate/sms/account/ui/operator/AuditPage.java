package com.olate.sms.account.ui.operator;

import java.util.stream.Stream;

import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.accounts.Accounts;
import com.olate.sms.account.audit.AuditReport;
import com.olate.sms.account.audit.AuditRuns;
import com.olate.sms.account.ui.Sentences;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The last audit of the ledger, and a new one when asked for.
 */
@Controller
@RequestMapping("/operator/audit")
class AuditPage {

	private final AuditRuns audits;

	private final Accounts accounts;

	AuditPage(AuditRuns audits, Accounts accounts) {
		this.audits = audits;
		this.accounts = accounts;
	}

	@GetMapping
	ModelAndView show() {
		AuditRuns.Finished last = this.audits.last().orElse(null);
		Stream<String> drifting = (last != null) ? last.report().findings().keySet().stream().map(AccountId::value)
				: Stream.empty();
		return new ModelAndView("operator/audit").addObject("last", last)
			.addObject("names", AccountNames.of(this.accounts, drifting));
	}

	@PostMapping
	String run(RedirectAttributes flash) {
		AuditReport report = this.audits.run();
		flash.addFlashAttribute("done",
				"Audited " + Sentences.count(report.accounts(), "account", "accounts") + " just now.");
		return "redirect:/operator/audit";
	}

}
