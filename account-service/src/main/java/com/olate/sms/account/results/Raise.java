package com.olate.sms.account.results;

import java.time.Instant;

import com.olate.sms.account.history.MessageId;
import com.olate.sms.account.history.MessageState;
import org.jspecify.annotations.Nullable;

/**
 * A change of a message that moves no credit, made outside the ledger on the condition
 * that the message still has a lower rank. A message that is settled stays settled the
 * same way, so what was decided on reading it still holds when this is written.
 *
 * @param state the state to move to, or null if it stays
 * @param late the late receipt to mark, or null
 */
record Raise(MessageId message, @Nullable MessageState state, @Nullable String reason, @Nullable String route,
		@Nullable String carrierStatus, @Nullable MessageState late, Instant at) {

}
