package com.olate.sms.account.why;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.olate.sms.account.deadletters.Letter;
import com.olate.sms.account.web.Page;

/**
 * What is known of what somebody asked about, across all accounts.
 *
 * @param events that have it as their id or invoice number, newest first
 * @param messages to the phones that it may be, newest first
 * @param deadLetters that name it, newest first
 * @param people contacts, also former ones, whose number it may be
 */
public record WhyAnswer(Page<EventPath> events, Page<MessagePath> messages, List<Letter> deadLetters, int people) {

	public WhyAnswer {
		deadLetters = List.copyOf(deadLetters);
	}

	/**
	 * Whether nothing at all is known.
	 */
	@JsonIgnore
	public boolean isNothing() {
		return this.events.total() == 0 && this.messages.total() == 0 && this.deadLetters.isEmpty() && this.people == 0;
	}

}
