package com.olate.sms.account.results;

import java.time.Instant;

import com.olate.sms.account.accounts.AccountId;
import com.olate.sms.account.history.MessageId;
import com.olate.sms.account.history.MessageState;
import com.olate.sms.account.history.MessageStep;
import org.jspecify.annotations.Nullable;

/**
 * One change of state of one message, as the gateway learned of it. What it does to the
 * credit follows from the state.
 */
record DeliveryResult(MessageId message, AccountId account, MessageState state, @Nullable String reason,
		@Nullable String route, @Nullable String carrierStatus, @Nullable String carrierMessageId, Instant at) {

	DeliveryResult {
		if (state == MessageState.RESERVED || state == MessageState.NOT_SENT) {
			throw new IllegalArgumentException("Not a state that a gateway reports: " + state);
		}
	}

	DeliveryResult(MessageId message, AccountId account, MessageState state, @Nullable String reason,
			@Nullable String route, @Nullable String carrierStatus, Instant at) {
		this(message, account, state, reason, route, carrierStatus, null, at);
	}

	MessageStep step() {
		return new MessageStep(this.state, this.reason, this.route, this.carrierStatus, this.carrierMessageId, this.at);
	}

}
