package com.olate.sms.account.ui.home;

import java.util.List;
import java.util.Map;

import com.olate.sms.account.contacts.ContactState;
import com.olate.sms.account.ledger.Balance;
import com.olate.sms.account.logins.FailedLogins;
import com.olate.sms.account.ui.Sentences;
import org.jspecify.annotations.Nullable;

/**
 * What an owner should know at a glance, in sentences.
 *
 * @param states how many contacts are in which state
 * @param failedLogins wrong logins since the password was set; missing where there are
 * none
 */
record Overview(Balance balance, CreditReach reach, Map<ContactState, Long> states,
		@Nullable FailedLogins failedLogins) {

	/** Names in one sentence; more are counted. */
	private static final int NAMED = 5;

	Overview {
		states = Map.copyOf(states);
	}

	public String credits() {
		return Sentences.number(this.balance.available());
	}

	public String creditsWord() {
		return (this.balance.available() == 1) ? "credit" : "credits";
	}

	/**
	 * What the credits are worth.
	 */
	public String worth() {
		return Sentences.worth(this.reach.credits(), this.reach.people().size());
	}

	public boolean isHolding() {
		return this.balance.reserved() > 0;
	}

	public String held() {
		return Sentences.count(this.balance.reserved(), "more is", "more are") + " held for messages on their way.";
	}

	/**
	 * Whether its owner has yet to begin.
	 */
	public boolean isNew() {
		return this.states.isEmpty() && this.balance.total() == 0;
	}

	public boolean isWithoutContacts() {
		return this.states.isEmpty();
	}

	public boolean isWithoutRecipients() {
		return !this.states.isEmpty() && this.reach.people().isEmpty();
	}

	public boolean isWithoutCredits() {
		return this.balance.available() == 0;
	}

	public boolean isShort() {
		return !this.reach.missed().isEmpty();
	}

	/**
	 * Who goes without at the next alert.
	 */
	public String missed() {
		List<String> missed = this.reach.missed();
		return "The next alert will not reach " + Sentences.names(missed, NAMED) + ".";
	}

	public String people() {
		return Sentences.number(this.reach.people().size());
	}

	public String peopleWord() {
		return (this.reach.people().size() == 1) ? "contact gets messages" : "contacts get messages";
	}

	/**
	 * Those who are on the list and get nothing.
	 */
	public String others() {
		if (this.states.isEmpty()) {
			return "Nobody is on the list yet.";
		}
		long paused = this.states.getOrDefault(ContactState.PAUSED, 0L);
		long stopped = this.states.getOrDefault(ContactState.OPTED_OUT, 0L);
		if (paused + stopped == 0) {
			return "Nobody is paused.";
		}
		if (stopped == 0) {
			return Sentences.number(paused) + " paused.";
		}
		return ((paused == 0) ? "" : Sentences.number(paused) + " paused, ") + Sentences.number(stopped)
				+ " stopped by the phone.";
	}

	public String failures() {
		return Sentences.count((this.failedLogins != null) ? this.failedLogins.count() : 0, "time", "times");
	}

}
