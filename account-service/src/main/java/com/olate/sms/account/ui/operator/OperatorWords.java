package com.olate.sms.account.ui.operator;

import java.util.Locale;
import java.util.Map;

import com.olate.sms.account.accounts.Account;
import com.olate.sms.account.actions.ActionType;
import com.olate.sms.account.actions.OperatorAction;
import com.olate.sms.account.deadletters.LetterState;
import com.olate.sms.account.inbound.Keyword;
import com.olate.sms.account.ledger.EntryType;
import com.olate.sms.account.orders.OrderState;
import com.olate.sms.account.routes.RouteStanding;
import com.olate.sms.account.ui.Sentences;
import com.olate.sms.account.ui.Word;

import org.springframework.stereotype.Component;

/**
 * The words for what only operators see. Templates call it {@code @operatorWords}.
 */
@Component
class OperatorWords {

	private static final Map<LetterState, Word> LETTERS = Map.of(LetterState.WAITING, new Word("Waiting", "warn", ""),
			LetterState.REPLAYING, new Word("Being replayed", "wait", ""), LetterState.REPLAYED,
			new Word("Replayed", "good", ""), LetterState.DISMISSED, new Word("Closed", "off", ""), LetterState.ERASED,
			new Word("Erased on request", "off", ""), LetterState.GONE, new Word("Dropped by Kafka", "off", ""));

	private static final Map<OrderState, Word> ORDERS = Map.of(OrderState.AWAITING_PAYMENT,
			new Word("Awaiting payment", "warn", ""), OrderState.COMPLETED, new Word("Completed", "good", ""),
			OrderState.CANCELLED, new Word("Cancelled", "off", ""));

	private static final Map<OperatorAction.Outcome, Word> OUTCOMES = Map.of(OperatorAction.Outcome.DONE,
			new Word("Done", "good", ""), OperatorAction.Outcome.REFUSED, new Word("Refused", "off", ""),
			OperatorAction.Outcome.STARTED, new Word("Look whether it took effect", "warn", ""));

	private static final Map<Keyword, Word> KEYWORDS = Map.of(Keyword.STOP, new Word("Stop", "warn", ""), Keyword.START,
			new Word("Start", "good", ""), Keyword.HELP, new Word("Help", "wait", ""), Keyword.NONE,
			new Word("Other", "off", ""));

	public Word keyword(Keyword keyword) {
		return KEYWORDS.get(keyword);
	}

	public Word letter(LetterState state) {
		return LETTERS.get(state);
	}

	public Word order(OrderState state) {
		return ORDERS.get(state);
	}

	public Word outcome(OperatorAction.Outcome outcome) {
		return OUTCOMES.get(outcome);
	}

	/**
	 * An action in words, such as {@code Dead letter replayed}.
	 */
	public String action(ActionType type) {
		return sentence(type.name());
	}

	public Word account(Account account) {
		return account.isSuspended() ? new Word("Suspended", "bad", "") : new Word("Active", "good", "");
	}

	public Word route(RouteStanding route) {
		if (route.isPausedByOperator()) {
			return new Word("Paused by an operator", "warn", "");
		}
		if (!route.isUp()) {
			return new Word("Down", "bad", "");
		}
		return "PAUSED".equals(route.state()) ? new Word("Slowed by the carrier", "warn", "")
				: new Word("Open", "good", "");
	}

	/**
	 * A ledger entry in words.
	 */
	public String entry(EntryType type) {
		return sentence(type.name());
	}

	public String number(long number) {
		return Sentences.number(number);
	}

	public String count(long number, String one, String many) {
		return Sentences.count(number, one, many);
	}

	/**
	 * A code as a person reads it: {@code UNKNOWN_TYPE} is {@code Unknown type}.
	 */
	public String sentence(String code) {
		String words = code.toLowerCase(Locale.ROOT).replace('_', ' ');
		return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
	}

}
