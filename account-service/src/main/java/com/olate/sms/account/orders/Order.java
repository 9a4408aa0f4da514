package com.olate.sms.account.orders;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;

import com.olate.sms.account.accounts.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Credits that an account's owner wants to buy. The ledger is the truth about the
 * credits: an order that was completed shows as such once they are there.
 *
 * @param id {@code o-} and random hex digits
 * @param credits 1 to {@link #MOST_CREDITS}
 * @param price that it was placed at; null where its number of credits was no package
 * @param at when it was placed
 * @param completedBy the operator or payment that completed it
 * @param unposted whether its credits are still to be written to the ledger
 */
record Order(String id, AccountId account, long credits, @Nullable Price price, OrderState state, Instant at,
		@Nullable String completedBy, boolean unposted) {

	static final long MOST_CREDITS = 1_000_000;

	private static final SecureRandom RANDOM = new SecureRandom();

	Order {
		if (credits < 1 || credits > MOST_CREDITS) {
			throw new IllegalArgumentException("An order is for 1 to " + MOST_CREDITS + " credits");
		}
		if (state == OrderState.COMPLETED && completedBy == null) {
			throw new IllegalArgumentException("Somebody completed a completed order");
		}
	}

	static Order placed(AccountId account, long credits, @Nullable Price price, Instant at) {
		byte[] random = new byte[10];
		RANDOM.nextBytes(random);
		return new Order("o-" + HexFormat.of().formatHex(random), account, credits, price, OrderState.AWAITING_PAYMENT,
				at, null, false);
	}

	/**
	 * The state as people see it: completed only when the credits are on the account.
	 */
	OrderState shownState() {
		return this.unposted ? OrderState.AWAITING_PAYMENT : this.state;
	}

}
