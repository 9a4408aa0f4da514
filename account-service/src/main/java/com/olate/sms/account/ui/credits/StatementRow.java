package com.olate.sms.account.ui.credits;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.olate.sms.account.ledger.LedgerEntry;
import com.olate.sms.account.ui.Sentences;

/**
 * A ledger entry in plain words.
 *
 * @param change of the available credits, with its sign
 * @param eventId of the event it was about, where there was just one
 */
record StatementRow(long sequence, Instant at, String what, String detail, String change, String available,
		String reserved, String spent, Optional<String> eventId) {

	private static final String EVENT = "event:";

	static StatementRow of(LedgerEntry entry) {
		return new StatementRow(entry.sequence(), entry.at(), what(entry), detail(entry), signed(entry.credits()),
				Sentences.number(entry.balance().available()), Sentences.number(entry.balance().reserved()),
				Sentences.number(entry.balance().spent()), event(entry.causes()));
	}

	static String what(LedgerEntry entry) {
		return switch (entry.type()) {
			case PURCHASE -> "Credits bought";
			case GRANT -> "Credits given by the operator";
			case ADJUST -> "Corrected by the operator";
			case RESERVE -> reserved(entry);
			case SETTLE -> (entry.credits() > 0) ? "Returned: not every message was taken by a network"
					: "Sent: credits that were held are spent";
		};
	}

	private static String reserved(LedgerEntry entry) {
		int events = entry.causes().size();
		if (entry.credits() == 0) {
			return (events == 1) ? "An alert that was not sent" : Sentences.number(events) + " alerts, not sent";
		}
		return (events == 1) ? "Held for an alert" : "Held for " + Sentences.number(events) + " alerts";
	}

	private static String detail(LedgerEntry entry) {
		return switch (entry.type()) {
			case PURCHASE -> "Order " + entry.causes().get(0).replaceFirst("^order:", "");
			case GRANT, ADJUST -> (entry.reason() != null) ? entry.reason() : "";
			case RESERVE, SETTLE -> "";
		};
	}

	private static Optional<String> event(List<String> causes) {
		return (causes.size() == 1 && causes.get(0).startsWith(EVENT))
				? Optional.of(causes.get(0).substring(EVENT.length())) : Optional.empty();
	}

	private static String signed(long credits) {
		if (credits == 0) {
			return "0";
		}
		return ((credits > 0) ? "+" : "\u2212") + Sentences.number(Math.abs(credits));
	}

}
