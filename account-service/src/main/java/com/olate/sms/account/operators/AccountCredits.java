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
import com.olate.sms.account.ledger.LedgerEntry;
import com.olate.sms.account.ledger.Posting;
import com.olate.sms.account.web.ProblemException;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Credits that operators give, and corrections, each on the record. With a key a repeat
 * is answered like the first request and counts once.
 */
@Component
public class AccountCredits {

	/** What one request may move: far below what a sum could not hold. */
	public static final long MAX = 1_000_000_000L;

	private final Accounts accounts;

	private final Ledger ledger;

	private final OperatorActions actions;

	AccountCredits(Accounts accounts, Ledger ledger, OperatorActions actions) {
		this.accounts = accounts;
		this.ledger = ledger;
		this.actions = actions;
	}

	/**
	 * Gives credits.
	 * @throws ProblemException if there is no such account, or the key was used for
	 * something else
	 */
	public LedgerEntry grant(Operator operator, AccountId id, @Nullable String key, long credits, String reason) {
		return post(operator, action(id, ActionType.CREDITS_GRANTED, credits, reason, key),
				() -> this.ledger.grant(id, key, credits, operator.username(), reason));
	}

	/**
	 * Adds credits, or takes them if negative.
	 * @throws ProblemException also if fewer are available than are to be taken
	 */
	public LedgerEntry adjust(Operator operator, AccountId id, @Nullable String key, long credits, String reason) {
		return post(operator, action(id, ActionType.CREDITS_ADJUSTED, credits, reason, key),
				() -> this.ledger.adjust(id, key, credits, operator.username(), reason));
	}

	private LedgerEntry post(Operator operator, NewAction action, Supplier<Posting> posting) {
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

	private static LedgerEntry posted(Posting posting) {
		if (posting instanceof Posting.Posted posted) {
			return posted.entry();
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

}
