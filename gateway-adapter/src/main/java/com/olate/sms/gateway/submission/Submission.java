package com.olate.sms.gateway.submission;

import java.time.Instant;
import java.util.List;

/**
 * One message on its way to a phone.
 *
 * @param message what is sent to whom
 * @param createdAt when the command was first recorded
 * @param progress how far it has come
 */
public record Submission(Message message, Instant createdAt, Progress progress) {

	/** A time that does not come: nothing is due. */
	public static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

	/**
	 * A command as it arrives: waiting, due now, no submit begun.
	 * @param plan the routes that may carry it, in this order
	 */
	public static Submission waiting(Message message, List<String> plan, Instant now) {
		return new Submission(message, now, Progress.waiting(plan, now));
	}

	public String id() {
		return this.message.id();
	}

	public SubmissionState state() {
		return this.progress.state();
	}

	public int attempt() {
		return this.progress.attempt();
	}

	public Submission with(Progress progress) {
		return new Submission(this.message, this.createdAt, progress);
	}

	/** How many submits belong to the attempt under way. */
	public int submits() {
		return this.progress.parts().isEmpty() ? 1 : this.progress.parts().sent().size();
	}

}
