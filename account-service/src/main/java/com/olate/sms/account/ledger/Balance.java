package com.olate.sms.account.ledger;

/**
 * The credits of an account. None of the three is ever negative, and only a purchase, a
 * grant or an adjustment changes their sum.
 *
 * @param available can be reserved
 * @param reserved held for messages on their way
 * @param spent for messages that a carrier took
 */
public record Balance(long available, long reserved, long spent) {

	public static final Balance ZERO = new Balance(0, 0, 0);

	public Balance {
		if (available < 0 || reserved < 0 || spent < 0) {
			throw new IllegalArgumentException(
					"No part of a balance is negative: " + available + ", " + reserved + ", " + spent);
		}
	}

	public long total() {
		return Math.addExact(Math.addExact(this.available, this.reserved), this.spent);
	}

	/** Credits from outside; negative for a correction, never below 0 available. */
	public Balance plus(long credits) {
		return new Balance(Math.addExact(this.available, credits), this.reserved, this.spent);
	}

	Balance reserve(long credits) {
		return new Balance(this.available - credits, Math.addExact(this.reserved, credits), this.spent);
	}

	Balance capture(long credits) {
		return new Balance(this.available, this.reserved - credits, Math.addExact(this.spent, credits));
	}

	Balance release(long credits) {
		return new Balance(Math.addExact(this.available, credits), this.reserved - credits, this.spent);
	}

}
