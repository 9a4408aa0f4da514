package com.olate.sms.gateway.submission;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import com.olate.sms.gateway.submission.Progress.Detail;
import org.jspecify.annotations.Nullable;

/**
 * A progress in the making: what is not set stays as it was, except that nothing is due
 * and the change is reported. Used by one decision only.
 */
final class Change {

	private final Progress from;

	private final Instant now;

	private SubmissionState state;

	private Instant due = Submission.NEVER;

	private int failures;

	private boolean announced;

	private boolean reported = true;

	private @Nullable SubmissionState late;

	private Detail detail;

	private List<String> plan;

	private Parts parts;

	Change(Progress from, Instant now) {
		this.from = from;
		this.now = now;
		this.state = from.state();
		this.failures = from.failures();
		this.announced = from.announced();
		this.late = from.late();
		this.detail = from.detail();
		this.plan = from.plan();
		this.parts = from.parts();
	}

	Change to(SubmissionState state) {
		this.state = state;
		return this;
	}

	Change because(@Nullable Reason reason, String status) {
		this.detail = new Detail(reason, this.detail.carrierId(), status.isEmpty() ? null : status,
				this.detail.guessed());
		return this;
	}

	Change carrierId(String carrierId) {
		this.detail = new Detail(null, carrierId, null, false);
		return this;
	}

	/** By this id a receipt knows it; that of an answer stays. */
	Change knownAs(String receiptId) {
		String id = (this.detail.carrierId() != null || receiptId.isEmpty()) ? this.detail.carrierId() : receiptId;
		this.detail = new Detail(this.detail.reason(), id, this.detail.carrierStatus(), this.detail.guessed());
		return this;
	}

	Change guessed(boolean guessed) {
		this.detail = new Detail(this.detail.reason(), this.detail.carrierId(), this.detail.carrierStatus(), guessed);
		return this;
	}

	boolean isGuessed() {
		return this.detail.guessed();
	}

	Change due(Instant due) {
		this.due = due;
		return this;
	}

	Change dueIn(Duration delay) {
		return due(this.now.plus(delay));
	}

	Change parts(Parts parts) {
		this.parts = parts;
		return this;
	}

	Change plan(List<String> plan) {
		this.plan = plan;
		return this;
	}

	/** The route does not carry this message: the rest of its plan may. */
	Change without(String route) {
		this.plan = this.plan.stream().filter((other) -> !other.equals(route)).toList();
		return this;
	}

	/** A carrier has a part of it: the rest goes the same way. */
	Change only(String route) {
		return plan(List.of(route));
	}

	boolean nowhere() {
		return this.plan.isEmpty();
	}

	Change failures(int failures) {
		this.failures = failures;
		return this;
	}

	Change late(SubmissionState late) {
		this.late = late;
		return this;
	}

	/** Says that the message is waiting, unless that has been said. */
	Change announce() {
		this.reported = !this.announced || this.from.unpublished();
		this.announced = true;
		return this;
	}

	/** Reports no more than what still had to be reported. */
	Change silently() {
		this.reported = this.from.unpublished();
		return this;
	}

	Progress done() {
		return build(this.from.attempt(), this.from.recordedAt(), this.from.owner(), this.from.route(),
				this.from.carrierAccount());
	}

	/** Ends the change as the record of a submit that begins now. */
	Progress recorded(int attempt, String owner, String route, String carrierAccount) {
		return build(attempt, this.now, owner, route, carrierAccount);
	}

	private Progress build(int attempt, Instant recordedAt, String owner, String route, String carrierAccount) {
		return new Progress(this.from.revision() + 1, this.state, attempt, this.failures, recordedAt, this.due, owner,
				this.plan, route, carrierAccount, this.announced, this.parts, this.detail, this.late, this.now,
				this.reported);
	}

}
