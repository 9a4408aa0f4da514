package com.olate.sms.account.deadletters;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter as operators see it in a list. Its key, value and headers stay on the
 * dead-letter topic alone and are read from there, so that nothing personal lies in two
 * places.
 *
 * @param id made of where it lies on the dead-letter topic
 * @param topic logical name of the topic that it was meant for
 * @param place partition and offset on the dead-letter topic
 * @param code why it could not be processed, for programs
 * @param cause the same as a sentence
 * @param accountId the account it names, if it can be read
 * @param messageId of a send command or a delivery result
 * @param number invoice number
 * @param bytes size of the value as it lies there
 * @param whole whether key, value and headers are complete; only then it can be replayed
 * @param receivedAt when the original record was written
 * @param at when it was rejected
 * @param by the operator who dealt with it
 * @param doneAt when that was
 */
public record Letter(String id, String topic, @JsonIgnore Place place, String code, String cause,
		@Nullable String accountId, @Nullable String eventId, @Nullable String messageId, @Nullable String source,
		@Nullable String type, @Nullable String number, int bytes, boolean whole, Instant receivedAt, Instant at,
		LetterState state, @Nullable String by, @Nullable Instant doneAt) {

	/**
	 * Whether it can be put on its topic again.
	 */
	@JsonIgnore
	public boolean isReplayable() {
		return this.whole && this.state == LetterState.WAITING;
	}

	/**
	 * Where a letter lies.
	 */
	public record Place(int partition, long offset) {
	}

}
