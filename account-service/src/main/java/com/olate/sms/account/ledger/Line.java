package com.olate.sms.account.ledger;

import com.olate.sms.account.history.MessageId;

/**
 * What an entry does to the credits of one message.
 */
public record Line(MessageId message, Kind kind, int credits) {

	public Line {
		if (credits < 1) {
			throw new IllegalArgumentException("A line moves at least one credit");
		}
	}

	/**
	 * By how much the line changes what is available.
	 */
	int toAvailable() {
		return (this.kind == Kind.RESERVE) ? -this.credits : ((this.kind == Kind.RELEASE) ? this.credits : 0);
	}

	public Balance applyTo(Balance balance) {
		if (this.kind == Kind.RESERVE) {
			return balance.reserve(this.credits);
		}
		return (this.kind == Kind.CAPTURE) ? balance.capture(this.credits) : balance.release(this.credits);
	}

	/**
	 * The three movements.
	 */
	public enum Kind {

		/** From available to reserved. */
		RESERVE,
		/** From reserved to spent. */
		CAPTURE,
		/** From reserved back to available. */
		RELEASE

	}

}
