package com.olate.sms.account.ui.home;

import java.util.List;

/**
 * How far the credits of an account go, at one credit for each message.
 *
 * @param credits available ones
 * @param people names of those who get messages, in send order
 */
record CreditReach(long credits, List<String> people) {

	CreditReach {
		people = List.copyOf(people);
	}

	/**
	 * Whom the next alert does not reach, in send order; nobody where there are no
	 * credits at all, for then there is no alert.
	 */
	List<String> missed() {
		return (this.credits < 1 || this.credits >= this.people.size()) ? List.of()
				: this.people.subList((int) this.credits, this.people.size());
	}

}
