package com.olate.sms.account.ledger;

import java.time.Instant;

/**
 * Where an account stands when a question is decided.
 *
 * @param sequence of the entry that the decision would be part of
 * @param balance before the decision
 * @param now time of the decision
 * @param reservedToday messages that the account has reserved on the day of the decision
 */
public record Standing(long sequence, Balance balance, Instant now, long reservedToday) {

}
