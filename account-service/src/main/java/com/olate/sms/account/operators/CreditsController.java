package com.olate.sms.account.operators;

import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.actions.Operator;
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

	private final AccountCredits credits;

	CreditsController(AccountCredits credits) {
		this.credits = credits;
	}

	@Operation(summary = "Gives credits to an account")
	@PostMapping("/grants")
	@ResponseStatus(HttpStatus.CREATED)
	CreditEntry grant(Operator operator, @PathVariable("id") AccountId id,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
			@Valid @RequestBody Grant request) {
		IdempotencyKey.check(key);
		return CreditEntry.of(this.credits.grant(operator, id, key, request.credits(), request.reason()));
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
		return CreditEntry.of(this.credits.adjust(operator, id, key, request.credits(), request.reason()));
	}

	/**
	 * Credits to be given.
	 */
	record Grant(@Min(1) @Max(AccountCredits.MAX) long credits, @NotBlank @Size(max = 500) String reason) {

	}

	/**
	 * Credits to be added, or taken if negative.
	 */
	record Adjustment(@Min(-AccountCredits.MAX) @Max(AccountCredits.MAX) long credits,
			@NotBlank @Size(max = 500) String reason) {

	}

}
