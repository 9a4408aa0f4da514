package com.olate.sms.account.operators;

import java.util.List;
import java.util.Map;

import com.olate.sms.account.accounts.Account;
import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.accounts.AccountState;
import com.olate.sms.account.accounts.Accounts;
import com.olate.sms.account.actions.ActionType;
import com.olate.sms.account.actions.NewAction;
import com.olate.sms.account.actions.Operator;
import com.olate.sms.account.actions.OperatorActions;
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

	private final OperatorActions actions;

	AdminAccountsController(Accounts accounts, AccountOpening opening, Ledger ledger, OperatorActions actions) {
		this.accounts = accounts;
		this.opening = opening;
		this.ledger = ledger;
		this.actions = actions;
	}

	@Operation(summary = "Opens an account")
	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	AdminAccount create(Operator operator, @Valid @RequestBody NewAccount request) {
		AccountOpening.Opening checked = this.opening.check(request.username(), request.password(), request.name());
		NewAction action = NewAction.on(checked.account().id(), ActionType.ACCOUNT_CREATED, request.reason())
			.details(Map.of("username", checked.account().username()));
		return shown(this.actions.perform(operator, action, () -> this.opening.open(checked)));
	}

	@Operation(summary = "Lists accounts, newest first")
	@GetMapping
	Page<AdminAccount> list(@RequestParam(name = "q", required = false) @Nullable String text, PageQuery page) {
		List<Account> found = this.accounts.search(text, page.page(), page.size());
		return Page.of(page, found, this.accounts.count(text)).map(this::shown);
	}

	@Operation(summary = "Shows an account")
	@GetMapping("/{id}")
	AdminAccount show(@PathVariable("id") AccountId id) {
		return shown(existing(id));
	}

	@Operation(summary = "Suspends an account: it sends nothing")
	@PostMapping("/{id}/suspend")
	AdminAccount suspend(Operator operator, @PathVariable("id") AccountId id,
			@Valid @RequestBody(required = false) @Nullable Why why) {
		return setState(operator, id, AccountState.SUSPENDED,
				NewAction.on(id, ActionType.ACCOUNT_SUSPENDED, Why.of(why)));
	}

	@Operation(summary = "Resumes a suspended account")
	@PostMapping("/{id}/resume")
	AdminAccount resume(Operator operator, @PathVariable("id") AccountId id,
			@Valid @RequestBody(required = false) @Nullable Why why) {
		return setState(operator, id, AccountState.ACTIVE, NewAction.on(id, ActionType.ACCOUNT_RESUMED, Why.of(why)));
	}

	private AdminAccount setState(Operator operator, AccountId id, AccountState state, NewAction action) {
		existing(id);
		return shown(this.actions.perform(operator, action,
				() -> this.accounts.setState(id, state).orElseThrow(ProblemException::notFound)));
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
	 * Why something is done, in the operator's words.
	 */
	record Why(@Nullable @Size(max = 500) String reason) {

		static @Nullable String of(@Nullable Why why) {
			return (why != null) ? why.reason() : null;
		}

	}

}
