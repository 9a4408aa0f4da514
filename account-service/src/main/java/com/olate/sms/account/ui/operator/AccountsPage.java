package com.olate.sms.account.ui.operator;

import java.io.IOException;

import com.olate.sms.account.accounts.Account;
import com.olate.sms.account.accounts.Accounts;
import com.olate.sms.account.actions.Operator;
import com.olate.sms.account.ledger.Ledger;
import com.olate.sms.account.operators.AccountImport;
import com.olate.sms.account.operators.AccountOpening;
import com.olate.sms.account.ui.FormFaults;
import com.olate.sms.account.ui.Links;
import com.olate.sms.account.web.Page;
import com.olate.sms.account.web.PageQuery;
import com.olate.sms.account.web.ProblemException;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The list of accounts with its search, opening one, and opening many from a file.
 */
@Controller
@RequestMapping("/operator/accounts")
class AccountsPage {

	private static final String FORM = "operator/account-new";

	private static final String IMPORT = "operator/account-import";

	private final Accounts accounts;

	private final Ledger ledger;

	private final AccountOpening opening;

	private final AccountImport imports;

	AccountsPage(Accounts accounts, Ledger ledger, AccountOpening opening, AccountImport imports) {
		this.accounts = accounts;
		this.ledger = ledger;
		this.opening = opening;
		this.imports = imports;
	}

	@GetMapping
	ModelAndView list(@RequestParam(name = "q", defaultValue = "") String text, PageQuery query) {
		Page<Account> found = this.accounts.page(text, query);
		return new ModelAndView("operator/accounts").addObject("q", text)
			.addObject("page", found)
			.addObject("balances", this.ledger.balances(found.items().stream().map(Account::id).toList()))
			.addObject("link", Links.to("/operator/accounts", "q", text));
	}

	@GetMapping("/new")
	ModelAndView form() {
		return form(new NewAccount("", "", "", ""), FormFaults.NONE);
	}

	@PostMapping("/new")
	ModelAndView open(Operator operator, NewAccount account, RedirectAttributes flash) {
		boolean generate = account.password().isEmpty();
		String password = generate ? this.opening.newPassword() : account.password();
		try {
			Account opened = this.opening.open(operator, account.username(), password, account.name(),
					Forms.orNull(account.reason()));
			flash.addFlashAttribute("done", "The account is open.");
			if (generate) {
				flash.addFlashAttribute("secret", password);
			}
			return new ModelAndView("redirect:/operator/accounts/" + opened.id());
		}
		catch (ProblemException ex) {
			return Forms.refused(form(account, Forms.faults(ex, "username")), ex);
		}
	}

	@GetMapping("/import")
	ModelAndView importForm() {
		return new ModelAndView(IMPORT).addObject("faults", FormFaults.NONE);
	}

	/**
	 * Answers with the outcome itself: it holds passwords that are shown this once and
	 * kept nowhere. Sending the file again opens nothing twice.
	 */
	@PostMapping("/import")
	ModelAndView importAll(Operator operator, @RequestParam("file") MultipartFile file) throws IOException {
		try {
			return new ModelAndView("operator/account-imported").addObject("report",
					this.imports.run(operator, file.getBytes()));
		}
		catch (ProblemException ex) {
			return Forms.refused(new ModelAndView(IMPORT).addObject("faults", Forms.faults(ex, "csv")), ex);
		}
	}

	private static ModelAndView form(NewAccount account, FormFaults faults) {
		return new ModelAndView(FORM).addObject("form", account).addObject("faults", faults);
	}

	/**
	 * What was typed.
	 */
	record NewAccount(String username, String name, String password, String reason) {

		@Override
		public String toString() {
			return "NewAccount";
		}

	}

}
