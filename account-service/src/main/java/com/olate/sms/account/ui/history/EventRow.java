package com.olate.sms.account.ui.history;

import java.time.Instant;
import java.util.List;

import com.olate.sms.account.history.EventDocument;
import com.olate.sms.account.history.ListedEvent;
import com.olate.sms.account.history.Tally;
import com.olate.sms.account.ui.Word;
import com.olate.sms.account.ui.Words;
import org.jspecify.annotations.Nullable;

/**
 * One event as shown in the list and on its own page.
 *
 * @param path of the event in addresses
 * @param title invoice number, or what it is
 * @param summary what became of it in a few words
 * @param counts how many recipients are in which state, where they are too many to list
 * @param missed whether somebody missed it for want of credits
 */
record EventRow(String path, Instant at, String kind, @Nullable String title, @Nullable String text, Word summary,
		List<RecipientRow> recipients, List<StateCount> counts, int total, boolean missed, boolean moving) {

	private static final String NO_CREDIT = "NO_CREDIT";

	/** So many recipients in this state. */
	record StateCount(Word word, int recipients) {
	}

	static EventRow of(ListedEvent listed, Words words) {
		EventDocument event = listed.event();
		Tally tally = listed.tally();
		return new EventRow(event.key().path(), event.at(), words.type(event.type()), event.number(), event.text(),
				words.outcome(event, tally),
				listed.recipients().stream().map((message) -> RecipientRow.of(message, words)).toList(),
				listed.recipients().isEmpty() ? counts(tally, words) : List.of(), tally.total(),
				tally.hasReason(NO_CREDIT), tally.moving() > 0);
	}

	private static List<StateCount> counts(Tally tally, Words words) {
		return tally.counts()
			.stream()
			.sorted((left, right) -> Integer.compare(right.messages(), left.messages()))
			.map((count) -> new StateCount(words.message(count.state(), count.reason()), count.messages()))
			.toList();
	}

	/**
	 * Changes whenever what is shown changes.
	 */
	String mark() {
		return this.path + this.summary + this.counts
				+ this.recipients.stream()
					.map((recipient) -> recipient.word().text() + recipient.at() + recipient.late())
					.toList();
	}

	@Override
	public String toString() {
		return "EventRow[path=" + this.path + ", summary=" + this.summary + "]";
	}

}
