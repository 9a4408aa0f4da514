package com.olate.sms.gateway.submission;

import java.time.Instant;

import com.olate.sms.gateway.submission.SubmissionEvent.Reported;
import org.jspecify.annotations.Nullable;

/**
 * One segment of a message that travels in several.
 *
 * @param state where it stands
 * @param failures how often the carrier asked to repeat it later
 * @param sendAt when it may be sent, if it is to be
 * @param carrierId the carrier's id as received, if it has one
 * @param report the first final receipt of it
 * @param guessed whether that was matched by number alone, and so may be another
 * segment's
 */
public record Part(PartState state, int failures, Instant sendAt, @Nullable String carrierId, @Nullable Report report,
		boolean guessed) {

	static final Part NEW = new Part(PartState.TO_SEND, 0, Instant.EPOCH, null, null, false);

	Part sent() {
		return new Part(PartState.SENT, this.failures, this.sendAt, null, null, false);
	}

	Part taken(String answered) {
		String id = (answered.isEmpty() && this.carrierId != null) ? this.carrierId : answered;
		return new Part(PartState.TAKEN, this.failures, this.sendAt, id, this.report, false);
	}

	Part doubted() {
		return new Part(PartState.UNKNOWN, this.failures, this.sendAt, null, this.report, false);
	}

	Part again(int failed, Instant at) {
		return new Part(PartState.TO_SEND, failed, at, null, null, false);
	}

	/**
	 * A receipt says that a carrier had it, whatever was known before; its id is the
	 * answer's where there was one.
	 */
	Part reported(Reported said) {
		String id = (this.carrierId != null || said.carrierId().isEmpty()) ? this.carrierId : said.carrierId();
		boolean guess = (this.state == PartState.TAKEN) ? this.guessed : said.guessed();
		return new Part(PartState.TAKEN, this.failures, this.sendAt, id, said.report(), guess);
	}

	boolean isInDoubt() {
		return this.state == PartState.UNKNOWN || this.state == PartState.SENT;
	}

	/** Whether this is its id, in whatever notation. */
	boolean has(String id) {
		return this.carrierId != null && CarrierIds.alike(this.carrierId, id);
	}

	/** Whether a receipt with this id was taken for its own. */
	boolean guessedAs(String id) {
		return this.guessed && has(id);
	}

}
