package com.olate.sms.account.results;

import java.time.Instant;

import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.history.MessageId;
import com.olate.sms.account.history.MessageState;
import org.jspecify.annotations.Nullable;

/**
 * One change of state of one message, as the gateway learned of it. What it does to the
 * credit follows from the state.
 */
record DeliveryResult(MessageId message, AccountId account, MessageState state, @Nullable String reason,
		@Nullable String route, @Nullable String carrierStatus, Instant at) {

	DeliveryResult {
		if (state == MessageState.RESERVED || state == MessageState.NOT_SENT) {
			throw new IllegalArgumentException("Not a state that a gateway reports: " + state);
		}
	}

}
