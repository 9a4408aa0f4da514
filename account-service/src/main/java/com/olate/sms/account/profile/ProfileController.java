package com.olate.sms.account.profile;

import com.olate.sms.account.accounts.Account;
import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.accounts.Accounts;
import com.olate.sms.account.ledger.Balance;
import com.olate.sms.account.ledger.Ledger;
import com.olate.sms.account.logins.Logins;
import com.olate.sms.account.web.ProblemException;
import io.swagger.v3.oas.annotations.Operation;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * An owner's account.
 */
@RestController
class ProfileController {

	private final Accounts accounts;

	private final Ledger ledger;

	private final Logins logins;

	ProfileController(Accounts accounts, Ledger ledger, Logins logins) {
		this.accounts = accounts;
		this.ledger = ledger;
		this.logins = logins;
	}

	@Operation(summary = "Shows the account")
	@GetMapping("/v1/account")
	OwnAccount show(AccountId account) {
		return this.accounts.find(account).map(this::shown).orElseThrow(ProblemException::notFound);
	}

	@Operation(summary = "Changes settings of the account")
	@PatchMapping("/v1/account")
	OwnAccount change(AccountId account, @RequestBody AccountPatch patch) {
		return this.accounts.change(account, patch.checked()).map(this::shown).orElseThrow(ProblemException::notFound);
	}

	private OwnAccount shown(Account account) {
		Balance balance = this.ledger.balance(account.id());
		return OwnAccount.of(account, new OwnAccount.Credits(balance.available(), balance.reserved(), balance.spent()),
				this.logins.failures(account.username()).orElse(null));
	}

}
