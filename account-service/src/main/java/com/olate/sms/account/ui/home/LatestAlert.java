package com.olate.sms.account.ui.home;

import java.time.Instant;

import com.olate.sms.account.history.EventDocument;
import com.olate.sms.account.history.ListedEvent;
import com.olate.sms.account.history.Tally;
import com.olate.sms.account.ui.Sentences;
import com.olate.sms.account.ui.Word;
import com.olate.sms.account.ui.Words;

/**
 * One of the last alerts and what became of it.
 *
 * @param moving whether the outcome may still change
 */
record LatestAlert(Instant at, String what, String text, Word outcome, boolean moving) {

	static LatestAlert of(ListedEvent listed, Words words) {
		EventDocument event = listed.event();
		String what = words.type(event.type()) + ((event.number() != null) ? " " + event.number() : "");
		return new LatestAlert(event.acceptedAt(), what, (event.text() != null) ? event.text() : "",
				outcome(event, listed.tally(), words), listed.tally().moving() > 0);
	}

	private static Word outcome(EventDocument event, Tally tally, Words words) {
		if (tally.total() == 0 || event.messages() == 0) {
			return words.event(event.state(), event.reason());
		}
		String sent = Sentences.number(tally.sent()) + " of " + Sentences.number(tally.total()) + " sent";
		if (tally.moving() > 0) {
			return new Word(sent + ", the others are waiting", "wait", "waiting");
		}
		return new Word(sent, (tally.sent() == tally.total()) ? "good" : (tally.sent() == 0) ? "bad" : "warn", "sent");
	}

}
