package com.olate.sms.account.ui.history;

import java.time.Instant;

import com.olate.sms.account.history.MessageDocument;
import com.olate.sms.account.ui.Word;
import com.olate.sms.account.ui.Words;
import org.jspecify.annotations.Nullable;

/**
 * One recipient of an event as shown.
 *
 * @param at when its state was reached
 * @param credit what became of its credit, in words
 * @param late what a receipt said after the credit had been returned
 */
record RecipientRow(String name, String msisdn, Word word, Instant at, String credit, @Nullable String late) {

	static RecipientRow of(MessageDocument message, Words words) {
		return new RecipientRow(message.contactName(), message.digits(),
				words.message(message.state(), message.reason()), message.updatedAt(),
				words.credit(message.state(), message.credits()),
				(message.late() != null) ? words.message(message.late(), null).text() : null);
	}

	/**
	 * Whether the help page has something to do about it.
	 */
	public boolean hasAdvice() {
		return !this.word.tone().equals("good");
	}

	@Override
	public String toString() {
		return "RecipientRow[word=" + this.word + "]";
	}

}
