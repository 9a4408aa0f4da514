package com.olate.sms.account.ui;

import java.util.Map;

import com.olate.sms.account.history.CreditState;
import com.olate.sms.account.history.EventDocument;
import com.olate.sms.account.history.EventState;
import com.olate.sms.account.history.MessageState;
import com.olate.sms.account.history.Tally;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The words for every state and reason, the same on all pages, in mails and in exports.
 * Templates call it {@code @words}. What a newer gateway reports and this list lacks gets
 * the words of its state.
 */
@Component
public class Words {

	private static final Map<MessageState, Word> STATES = Map.of(MessageState.RESERVED,
			new Word("Waiting", "wait", "waiting"), MessageState.SUBMITTING, new Word("Sending", "wait", "sending"),
			MessageState.UNCONFIRMED, new Word("Waiting for the network to confirm", "wait", "unconfirmed"),
			MessageState.ACCEPTED, new Word("Sent", "good", "sent"), MessageState.NO_RECEIPT,
			new Word("Sent, the network gave no receipt", "good", "no-receipt"), MessageState.DELIVERED,
			new Word("Delivered", "good", "delivered"), MessageState.UNDELIVERED,
			new Word("Not delivered: check the number", "bad", "undelivered"), MessageState.REFUSED,
			new Word("The network refused this number. Credit returned", "bad", "refused"), MessageState.FAILED,
			new Word("Not sent, our problem. Credit returned", "bad", "failed"), MessageState.NOT_SENT,
			new Word("Not sent", "off", "not-sent"));

	private static final Word PHONE_AWAY = new Word("Phone not accepting messages right now", "warn", "phone-away");

	private static final Word FAILED_LATE = new Word("Not sent in time, our problem. Credit returned", "bad", "failed");

	private static final Word FAILED_UNKNOWN = new Word("Nobody can tell if it was sent, our problem. Credit returned",
			"bad", "failed");

	private static final Map<String, Word> NOT_DELIVERED = Map.of("ABSENT", PHONE_AWAY, "MAILBOX_FULL", PHONE_AWAY,
			"EXPIRED", PHONE_AWAY, "REJECTED",
			new Word("Not delivered: the network would not carry this message", "bad", "undelivered"), "DELETED",
			new Word("Not delivered: the network removed it", "bad", "undelivered"), "UNKNOWN",
			new Word("Not delivered: the network gave no reason", "bad", "undelivered"));

	private static final Map<String, Word> FAILURES = Map.of("EXPIRED", FAILED_LATE, "OUTCOME_UNKNOWN", FAILED_UNKNOWN);

	private static final Map<String, Word> LEFT_OUT = Map.of("NO_CREDIT",
			new Word("Not sent: no credits left", "bad", "no-credit"), "OPTED_OUT",
			new Word("Not sent: this phone texted STOP", "off", "opted-out"), "PAUSED",
			new Word("Not sent: contact is paused", "off", "paused"), "COUNTRY_NOT_ALLOWED",
			new Word("Not sent: this country is not allowed", "bad", "country"), "DAILY_LIMIT",
			new Word("Not sent: the daily limit was reached", "bad", "daily-limit"));

	private static final Map<String, Word> EVENTS = Map.of("NO_CREDIT",
			new Word("Not sent: no credits left", "bad", "no-credit"), "NO_CONTACTS",
			new Word("Not sent: no contacts yet", "bad", "no-contacts"), "TYPE_OFF",
			new Word("Not sent: this kind of alert is switched off", "off", "type-off"), "SUSPENDED",
			new Word("Not sent: the account is suspended", "bad", "suspended"), "ALL_SKIPPED",
			new Word("Not sent: every contact is paused or stopped", "off", "all-skipped"), "COUNTRY_NOT_ALLOWED",
			LEFT_OUT.get("COUNTRY_NOT_ALLOWED"), "DAILY_LIMIT", LEFT_OUT.get("DAILY_LIMIT"));

	private static final Word EVENT_NOT_SENT = new Word("Not sent", "off", "not-sent");

	private static final Word REJECTED = new Word("Could not be read", "bad", "rejected");

	private static final Word PROCESSED = new Word("Processed", "good", "sent");

	private static final Map<String, String> TYPES = Map.of("invoice.created", "Invoice created",
			"invoice.pending-approval", "Invoice waiting for approval", "message", "Message", "contact.test",
			"Test message", "resend", "Sent again to those who missed it");

	/**
	 * The word for a message.
	 */
	public Word message(MessageState state, @Nullable String reason) {
		Word of = STATES.getOrDefault(state, EVENT_NOT_SENT);
		if (reason == null) {
			return of;
		}
		return switch (state) {
			case UNDELIVERED -> NOT_DELIVERED.getOrDefault(reason, of);
			case FAILED -> FAILURES.getOrDefault(reason, LEFT_OUT.getOrDefault(reason, of));
			case NOT_SENT -> LEFT_OUT.getOrDefault(reason, of);
			default -> of;
		};
	}

	/**
	 * The word for an event as a whole, where its messages do not say it.
	 */
	public Word event(EventState state, @Nullable String reason) {
		return switch (state) {
			case PROCESSED -> PROCESSED;
			case REJECTED -> REJECTED;
			case NOT_SENT -> (reason != null) ? EVENTS.getOrDefault(reason, EVENT_NOT_SENT) : EVENT_NOT_SENT;
		};
	}

	/**
	 * What became of an event in a few words, by its messages.
	 */
	public Word outcome(EventDocument event, Tally tally) {
		if (tally.total() == 1) {
			Tally.Count only = tally.counts().get(0);
			return message(only.state(), only.reason());
		}
		if (tally.total() == 0 || (tally.sent() == 0 && tally.moving() == 0 && event.reason() != null)) {
			return event(event.state(), event.reason());
		}
		String sent = Sentences.number(tally.sent()) + " of " + Sentences.number(tally.total()) + " sent"
				+ ((tally.undelivered() > 0) ? ", " + Sentences.number(tally.undelivered()) + " not delivered" : "");
		if (tally.moving() > 0) {
			return new Word(sent + ", " + Sentences.number(tally.moving()) + " on the way", "wait", "waiting");
		}
		boolean arrived = tally.sent() > tally.undelivered();
		return new Word(sent,
				!arrived ? "bad" : (tally.sent() == tally.total() && tally.undelivered() == 0) ? "good" : "warn",
				(tally.undelivered() > 0) ? "undelivered" : "not-sent");
	}

	/**
	 * What a kind of event is called.
	 */
	public String type(String type) {
		return TYPES.getOrDefault(type, type);
	}

	/**
	 * What became of the credits of a message, such as {@code −1} or {@code returned}.
	 */
	public String credit(MessageState state, long credits) {
		CreditState credit = state.credit();
		return switch (credit) {
			case CAPTURED -> "−" + Sentences.number(credits);
			case RESERVED -> Sentences.number(credits) + " held";
			case RELEASED -> "returned";
			case NONE -> "0";
		};
	}

}
