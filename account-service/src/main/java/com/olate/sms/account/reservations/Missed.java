package com.olate.sms.account.reservations;

import java.util.List;

import com.olate.sms.account.contacts.Contact;

/**
 * Those who got nothing of an event because credits had run out, who have not been made
 * up for since and who can be sent to now.
 *
 * @param people in send order, at least one
 * @param creditsEach what a message costs
 * @param available credits of the account
 */
public record Missed(List<Contact> people, int creditsEach, long available) {

	public Missed {
		people = List.copyOf(people);
		if (people.isEmpty() || creditsEach < 1) {
			throw new IllegalArgumentException("Somebody missed a text that costs something");
		}
	}

	/**
	 * What it costs to send it to all of them.
	 */
	public long cost() {
		return (long) this.people.size() * this.creditsEach;
	}

	/**
	 * For how many of them the credits last.
	 */
	public int affordable() {
		return (int) Math.min(this.people.size(), this.available / this.creditsEach);
	}

}
