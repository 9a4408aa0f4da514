package com.olate.sms.gateway.submission;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How far a submission has come. Each change is a new value with the next revision, and
 * is stored only over the revision it was made from: that one condition covers state,
 * attempt and everything else the decision rested on.
 *
 * @param revision counts the changes
 * @param state where it stands
 * @param attempt submits begun so far; the segments of a message share one
 * @param failures submits in a row that the carrier asked to repeat later, for the reason
 * in the detail
 * @param recordedAt when this attempt was recorded
 * @param due when time alone changes the state, or when a waiting one may be claimed
 * @param owner who may make this attempt's submit
 * @param plan the routes that may still carry it, in this order
 * @param route the route that was tried last
 * @param carrierAccount the carrier account of that route
 * @param announced whether a long wait has been reported
 * @param parts its segments, if it travels in several
 * @param detail what is known about the outcome
 * @param late what a receipt said after the credit had gone back
 * @param updatedAt when it changed
 * @param unpublished whether this change still has to be reported
 */
public record Progress(int revision, SubmissionState state, int attempt, int failures, Instant recordedAt, Instant due,
		String owner, List<String> plan, String route, String carrierAccount, boolean announced, Parts parts,
		Detail detail, @Nullable SubmissionState late, Instant updatedAt, boolean unpublished) {

	public Progress {
		plan = List.copyOf(plan);
	}

	/**
	 * What is known about the outcome.
	 *
	 * @param reason why, where the state does not say; while it waits, why it does
	 * @param carrierId the carrier's id as received
	 * @param carrierStatus the carrier's code as received
	 * @param guessed whether the receipt was matched by number alone
	 */
	public record Detail(@Nullable Reason reason, @Nullable String carrierId, @Nullable String carrierStatus,
			boolean guessed) {

		static final Detail NOTHING = new Detail(null, null, null, false);

	}

	/** A command as it arrives: waiting, due now, no submit begun. */
	static Progress waiting(List<String> plan, Instant now) {
		return new Progress(0, SubmissionState.WAITING, 0, 0, now, now, "", plan, "", "", false, Parts.NONE,
				Detail.NOTHING, null, now, false);
	}

	/** The same with an owner: for what ended before it was anybody's. */
	public Progress owned(String owner) {
		return new Progress(this.revision, this.state, this.attempt, this.failures, this.recordedAt, this.due, owner,
				this.plan, this.route, this.carrierAccount, this.announced, this.parts, this.detail, this.late,
				this.updatedAt, this.unpublished);
	}

	/** The same with nothing left to report. */
	public Progress published() {
		return new Progress(this.revision, this.state, this.attempt, this.failures, this.recordedAt, this.due,
				this.owner, this.plan, this.route, this.carrierAccount, this.announced, this.parts, this.detail,
				this.late, this.updatedAt, false);
	}

	/** Starts a change of this value. */
	Change change(Instant now) {
		return new Change(this, now);
	}

}
