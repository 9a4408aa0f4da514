package com.olate.sms.account.deadletters;

import java.time.Instant;

import com.olate.sms.account.accounts.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * What an owner may know of a record that was rejected. Its payload is not kept: it may
 * be anything, also somebody's number or password.
 *
 * @param account the account it names
 * @param origin where the record lay: topic, partition, offset and time, so that the same
 * record is known again
 * @param eventId the event's id, or one made of its position
 * @param source who says so, or {@code unknown}
 * @param type what happened, or {@code unknown}
 * @param number invoice number, if it can be read
 * @param cause why it was rejected, a sentence for people
 * @param acceptedAt when the record was written
 * @param rejectedAt when it was rejected
 */
record DeadLetter(AccountId account, String origin, String eventId, String source, String type, @Nullable String number,
		String cause, Instant acceptedAt, Instant rejectedAt) {

}
