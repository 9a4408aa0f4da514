package com.olate.sms.account.ui.home;

import java.time.Instant;

import com.olate.sms.account.history.EventDocument;
import com.olate.sms.account.history.ListedEvent;
import com.olate.sms.account.ui.Word;
import com.olate.sms.account.ui.Words;

/**
 * One of the last alerts and what became of it.
 *
 * @param path of the event in addresses
 * @param moving whether the outcome may still change
 */
record LatestAlert(String path, Instant at, String what, String text, Word outcome, boolean moving) {

	static LatestAlert of(ListedEvent listed, Words words) {
		EventDocument event = listed.event();
		String what = words.type(event.type()) + ((event.number() != null) ? " " + event.number() : "");
		return new LatestAlert(event.key().path(), event.acceptedAt(), what, (event.text() != null) ? event.text() : "",
				words.outcome(event, listed.tally()), listed.tally().moving() > 0);
	}

}
