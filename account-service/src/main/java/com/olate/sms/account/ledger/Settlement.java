package com.olate.sms.account.ledger;

import java.time.Instant;

import com.olate.sms.account.history.CreditState;
import com.olate.sms.account.history.MessageId;
import com.olate.sms.account.history.MessageState;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code SETTLE} entry makes of one message.
 *
 * @param credit captured or released
 * @param late what a receipt said after the release, if it came in the same breath
 */
public record Settlement(MessageId message, CreditState credit, MessageState state, @Nullable String reason,
		@Nullable String route, @Nullable String carrierStatus, @Nullable MessageState late, Instant at) {

	public Settlement {
		if (!credit.isSettled() || state.credit() != credit) {
			throw new IllegalArgumentException("A settlement captures or releases, as its state says");
		}
	}

}
