package com.olate.sms.account.ui.operator;

import java.util.UUID;

import com.olate.sms.account.accounts.Account;
import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.accounts.Accounts;
import com.olate.sms.account.actions.ActionFilter;
import com.olate.sms.account.actions.Operator;
import com.olate.sms.account.actions.OperatorActions;
import com.olate.sms.account.ledger.Ledger;
import com.olate.sms.account.ledger.LedgerEntry;
import com.olate.sms.account.operators.AccountAdministration;
import com.olate.sms.account.operators.AccountCredits;
import com.olate.sms.account.ui.FormFaults;
import com.olate.sms.account.ui.Sentences;
import com.olate.sms.account.web.PageQuery;
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
 * One account: its state, password and credits.
 */
@Controller
@RequestMapping("/operator/accounts/{id}")
class AccountPage {

	private static final PageQuery LATEST = new PageQuery(0, 10);

	private final Accounts accounts;

	private final AccountAdministration administration;

	private final AccountCredits credits;

	private final Ledger ledger;

	private final OperatorActions actions;

	AccountPage(Accounts accounts, AccountAdministration administration, AccountCredits credits, Ledger ledger,
			OperatorActions actions) {
		this.accounts = accounts;
		this.administration = administration;
		this.credits = credits;
		this.ledger = ledger;
		this.actions = actions;
	}

	@GetMapping
	ModelAndView show(@PathVariable("id") String id) {
		return page(existing(id), new CreditsForm("", "", ""), FormFaults.NONE);
	}

	@GetMapping("/suspend")
	ModelAndView suspendQuestion(@PathVariable("id") String id) {
		return new ModelAndView("operator/account-suspend").addObject("account", existing(id));
	}

	@PostMapping("/suspend")
	String suspend(Operator operator, @PathVariable("id") String id,
			@RequestParam(name = "reason", defaultValue = "") String reason, RedirectAttributes flash) {
		Account account = existing(id);
		this.administration.suspend(operator, account.id(), Forms.orNull(reason));
		flash.addFlashAttribute("done", "The account is suspended: nothing is sent for it.");
		return to(account);
	}

	@PostMapping("/resume")
	String resume(Operator operator, @PathVariable("id") String id, RedirectAttributes flash) {
		Account account = existing(id);
		this.administration.resume(operator, account.id(), null);
		flash.addFlashAttribute("done", "The account sends again.");
		return to(account);
	}

	@GetMapping("/password")
	ModelAndView passwordQuestion(@PathVariable("id") String id) {
		return new ModelAndView("operator/account-password").addObject("account", existing(id));
	}

	@PostMapping("/password")
	String renewPassword(Operator operator, @PathVariable("id") String id,
			@RequestParam(name = "reason", defaultValue = "") String reason, RedirectAttributes flash) {
		Account account = existing(id);
		Forms.attempt(flash, () -> {
			flash.addFlashAttribute("secret",
					this.administration.renewPassword(operator, account.id(), Forms.orNull(reason)));
			return "The account has a new password.";
		});
		return to(account);
	}

	/**
	 * Gives credits, or corrects them: {@code kind} is {@code grant} or {@code adjust}.
	 * The key in the form makes a form that is sent twice count once.
	 */
	@PostMapping("/credits")
	ModelAndView credits(Operator operator, @PathVariable("id") String id, CreditsForm form,
			@RequestParam("key") String key, RedirectAttributes flash) {
		Account account = existing(id);
		FormFaults faults = form.faults();
		if (faults.isEmpty()) {
			try {
				flash.addFlashAttribute("done", post(operator, account, form, key));
				return new ModelAndView(to(account));
			}
			catch (ProblemException ex) {
				faults = Forms.faults(ex, "credits");
			}
		}
		ModelAndView again = page(account, form, faults);
		again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		return again;
	}

	private String post(Operator operator, Account account, CreditsForm form, String key) {
		LedgerEntry entry = form.isGrant()
				? this.credits.grant(operator, account.id(), key, form.number(), form.reason().strip())
				: this.credits.adjust(operator, account.id(), key, form.number(), form.reason().strip());
		return "Done. The account has " + Sentences.count(entry.balance().available(), "credit", "credits")
				+ " available.";
	}

	private ModelAndView page(Account account, CreditsForm form, FormFaults faults) {
		return new ModelAndView("operator/account").addObject("account", account)
			.addObject("balance", this.ledger.balance(account.id()))
			.addObject("entries", this.ledger.entries(account.id(), 0, LATEST.size()))
			.addObject("actions", this.actions.page(ActionFilter.of(account.id()), LATEST).items())
			.addObject("key", "page-" + UUID.randomUUID())
			.addObject("form", form)
			.addObject("faults", faults);
	}

	private Account existing(String id) {
		return AccountId.isValid(id) ? this.accounts.find(new AccountId(id)).orElseThrow(ProblemException::notFound)
				: notFound();
	}

	private static Account notFound() {
		throw ProblemException.notFound();
	}

	private static String to(Account account) {
		return "redirect:/operator/accounts/" + account.id();
	}

}
