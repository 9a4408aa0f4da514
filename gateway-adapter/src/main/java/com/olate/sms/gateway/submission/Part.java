package com.olate.sms.gateway.submission;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One segment of a message that travels in several.
 *
 * @param state where it stands
 * @param failures how often the carrier asked to repeat it later
 * @param sendAt when it may be sent, if it is to be
 * @param carrierId the carrier's id as received, if it has one
 * @param report the first final receipt of it
 */
public record Part(PartState state, int failures, Instant sendAt, @Nullable String carrierId, @Nullable Report report) {

	static final Part NEW = new Part(PartState.TO_SEND, 0, Instant.EPOCH, null, null);

	Part sent() {
		return new Part(PartState.SENT, this.failures, this.sendAt, null, null);
	}

	Part taken(String id) {
		return new Part(PartState.TAKEN, this.failures, this.sendAt, id, this.report);
	}

	Part doubted() {
		return new Part(PartState.UNKNOWN, this.failures, this.sendAt, null, this.report);
	}

	Part again(int failed, Instant at) {
		return new Part(PartState.TO_SEND, failed, at, null, null);
	}

	/** A receipt says that a carrier had it, whatever was known before. */
	Part reported(Report said) {
		return new Part(PartState.TAKEN, this.failures, this.sendAt, this.carrierId, said);
	}

}
