package com.olate.sms.account.operators;

import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.accounts.Accounts;
import com.olate.sms.account.actions.ActionType;
import com.olate.sms.account.actions.NewAction;
import com.olate.sms.account.actions.Operator;
import com.olate.sms.account.actions.OperatorActions;
import com.olate.sms.account.ledger.Ledger;
import com.olate.sms.account.ledger.LedgerBusyException;
import com.olate.sms.account.ledger.Posting;
import com.olate.sms.account.web.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Credits that operators give, and corrections. With an {@code Idempotency-Key} a repeat
 * is answered like the first request and counts once.
 */
@RestController
@RequestMapping("/v1/admin/accounts/{id}")
class CreditsController {

	/** What one request may move: far below what a sum could not hold. */
	static final long MAX = 1_000_000_000L;

	private final Accounts accounts;

	private final Ledger ledger;

	private final OperatorActions actions;

	CreditsController(Accounts accounts, Ledger ledger, OperatorActions actions) {
		this.accounts = accounts;
		this.ledger = ledger;
		this.actions = actions;
	}

	@Operation(summary = "Gives credits to an account")
	@PostMapping("/grants")
	@ResponseStatus(HttpStatus.CREATED)
	CreditEntry grant(Operator operator, @PathVariable("id") AccountId id,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
			@Valid @RequestBody Grant request) {
		IdempotencyKey.check(key);
		return post(operator, action(id, ActionType.CREDITS_GRANTED, request.credits(), request.reason(), key),
				() -> this.ledger.grant(id, key, request.credits(), operator.username(), request.reason()));
	}

	@Operation(summary = "Corrects the credits of an account")
	@PostMapping("/adjustments")
	@ResponseStatus(HttpStatus.CREATED)
	CreditEntry adjust(Operator operator, @PathVariable("id") AccountId id,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
			@Valid @RequestBody Adjustment request) {
		IdempotencyKey.check(key);
		if (request.credits() == 0) {
			throw ProblemException.invalid("credits", "out-of-range", "must not be 0");
		}
		return post(operator, action(id, ActionType.CREDITS_ADJUSTED, request.credits(), request.reason(), key),
				() -> this.ledger.adjust(id, key, request.credits(), operator.username(), request.reason()));
	}

	private CreditEntry post(Operator operator, NewAction action, Supplier<Posting> posting) {
		this.accounts.find(action.account()).orElseThrow(ProblemException::notFound);
		return this.actions.perform(operator, action, () -> {
			try {
				return posted(posting.get());
			}
			catch (LedgerBusyException ex) {
				throw ProblemException.unavailable("The account is busy. Repeat the request with the same key.",
						Duration.ofSeconds(1));
			}
		});
	}

	private static CreditEntry posted(Posting posting) {
		if (posting instanceof Posting.Posted posted) {
			return CreditEntry.of(posted.entry());
		}
		if (posting instanceof Posting.NotEnough notEnough) {
			throw ProblemException.conflict("not-enough-credits",
					"Only " + notEnough.balance().available() + " credits are available, and none are owed.");
		}
		throw ProblemException.conflict("idempotency-key-reused",
				"This Idempotency-Key was used on this account for something else. Use a new one.");
	}

	private static NewAction action(AccountId id, ActionType type, long credits, String reason, @Nullable String key) {
		Map<String, String> details = (key != null) ? Map.of("credits", Long.toString(credits), "idempotencyKey", key)
				: Map.of("credits", Long.toString(credits));
		return NewAction.on(id, type, reason).details(details);
	}

	/**
	 * Credits to be given.
	 */
	record Grant(@Min(1) @Max(MAX) long credits, @NotBlank @Size(max = 500) String reason) {

	}

	/**
	 * Credits to be added, or taken if negative.
	 */
	record Adjustment(@Min(-MAX) @Max(MAX) long credits, @NotBlank @Size(max = 500) String reason) {

	}

}
