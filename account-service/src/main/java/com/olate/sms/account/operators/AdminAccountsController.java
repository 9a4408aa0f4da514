package com.olate.sms.account.operators;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.olate.sms.account.accounts.Account;
import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.accounts.Accounts;
import com.olate.sms.account.actions.Operator;
import com.olate.sms.account.ledger.Balance;
import com.olate.sms.account.ledger.Ledger;
import com.olate.sms.account.web.Page;
import com.olate.sms.account.web.PageQuery;
import com.olate.sms.account.web.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Accounts, for operators.
 */
@RestController
@RequestMapping("/v1/admin/accounts")
class AdminAccountsController {

	private final Accounts accounts;

	private final AccountOpening opening;

	private final Ledger ledger;

	private final AccountAdministration administration;

	private final AccountImport imports;

	AdminAccountsController(Accounts accounts, AccountOpening opening, Ledger ledger,
			AccountAdministration administration, AccountImport imports) {
		this.accounts = accounts;
		this.opening = opening;
		this.ledger = ledger;
		this.administration = administration;
		this.imports = imports;
	}

	@Operation(summary = "Opens an account")
	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	AdminAccount create(Operator operator, @Valid @RequestBody NewAccount request) {
		return shown(
				this.opening.open(operator, request.username(), request.password(), request.name(), request.reason()));
	}

	@Operation(summary = "Lists accounts, newest first")
	@GetMapping
	Page<AdminAccount> list(@RequestParam(name = "q", required = false) @Nullable String text, PageQuery page) {
		Page<Account> found = this.accounts.page(text, page);
		Map<AccountId, Balance> balances = this.ledger.balances(found.items().stream().map(Account::id).toList());
		return found.map((account) -> AdminAccount.of(account, balances.get(account.id())));
	}

	@Operation(summary = "Shows an account")
	@GetMapping("/{id}")
	AdminAccount show(@PathVariable("id") AccountId id) {
		return shown(existing(id));
	}

	@Operation(summary = "Opens accounts from CSV text with the columns username, name and, if wanted, password")
	@PostMapping("/import")
	AccountImport.Report importAll(Operator operator, @Valid @RequestBody Import request) {
		return this.imports.run(operator, request.csv().getBytes(StandardCharsets.UTF_8));
	}

	@Operation(summary = "Suspends an account: it sends nothing")
	@PostMapping("/{id}/suspend")
	AdminAccount suspend(Operator operator, @PathVariable("id") AccountId id,
			@Valid @RequestBody(required = false) @Nullable Why why) {
		return shown(this.administration.suspend(operator, id, Why.of(why)));
	}

	@Operation(summary = "Resumes a suspended account")
	@PostMapping("/{id}/resume")
	AdminAccount resume(Operator operator, @PathVariable("id") AccountId id,
			@Valid @RequestBody(required = false) @Nullable Why why) {
		return shown(this.administration.resume(operator, id, Why.of(why)));
	}

	private Account existing(AccountId id) {
		return this.accounts.find(id).orElseThrow(ProblemException::notFound);
	}

	private AdminAccount shown(Account account) {
		return AdminAccount.of(account, this.ledger.balance(account.id()));
	}

	/**
	 * An account to be opened.
	 */
	record NewAccount(@NotNull String username, @NotNull String password, @NotNull String name,
			@Nullable @Size(max = 500) String reason) {

		@Override
		public String toString() {
			return "NewAccount";
		}

	}

	/**
	 * Accounts to be opened.
	 *
	 * @param csv the text of the file
	 */
	record Import(@NotNull String csv) {

		@Override
		public String toString() {
			return "Import";
		}

	}

	/**
	 * Why something is done, in the operator's words.
	 */
	record Why(@Nullable @Size(max = 500) String reason) {

		static @Nullable String of(@Nullable Why why) {
			return (why != null) ? why.reason() : null;
		}

	}

}
