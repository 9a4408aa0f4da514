package com.olate.sms.account.actions;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A line of the action log: who changed what, when and why.
 *
 * @param outcome {@code STARTED} remains where the service stopped in the middle: look at
 * the account to see whether it took effect
 * @param refusal why it was refused, as a code; only where it was
 */
public record OperatorAction(String id, Instant at, String operator, ActionType type, @Nullable String accountId,
		@Nullable String target, @Nullable String reason, Map<String, String> details, Outcome outcome,
		@Nullable String refusal) {

	/**
	 * How far an action came.
	 */
	public enum Outcome {

		STARTED, DONE, REFUSED

	}

}
