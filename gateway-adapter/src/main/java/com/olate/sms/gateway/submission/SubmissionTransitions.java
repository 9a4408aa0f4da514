package com.olate.sms.gateway.submission;

import java.time.Instant;
import java.util.Optional;

import com.olate.sms.gateway.submission.Answer.Accepted;
import com.olate.sms.gateway.submission.Answer.Failed;
import com.olate.sms.gateway.submission.Answer.Later;
import com.olate.sms.gateway.submission.Answer.NotSent;
import com.olate.sms.gateway.submission.Answer.Refused;
import com.olate.sms.gateway.submission.Answer.Throttled;
import com.olate.sms.gateway.submission.Report.Outcome;
import com.olate.sms.gateway.submission.SubmissionEvent.Answered;
import com.olate.sms.gateway.submission.SubmissionEvent.Claimed;
import com.olate.sms.gateway.submission.SubmissionEvent.Delayed;
import com.olate.sms.gateway.submission.SubmissionEvent.Fenced;
import com.olate.sms.gateway.submission.SubmissionEvent.Replanned;
import com.olate.sms.gateway.submission.SubmissionEvent.Reported;

/**
 * State and event to the next state, or to nothing. Three rules hold whatever the order
 * of events: a message whose credit is settled one way is never settled the other; a
 * submit follows another only after a definite "no"; what is not final is due some day.
 */
public final class SubmissionTransitions {

	private final SubmissionTimers timers;

	private final Turns turns;

	private final SegmentTransitions segments;

	public SubmissionTransitions(SubmissionTimers timers) {
		this.timers = timers;
		this.turns = new Turns(timers);
		this.segments = new SegmentTransitions(this.turns);
	}

	public SubmissionTimers timers() {
		return this.timers;
	}

	/**
	 * What the event makes of the submission; empty if it changes nothing.
	 */
	public Optional<Progress> next(Submission submission, SubmissionEvent event, Instant now) {
		if (event instanceof Answered answered) {
			return answered(submission, answered, now);
		}
		if (event instanceof Reported reported) {
			return reported(submission, reported, now);
		}
		if (event instanceof Claimed claimed) {
			return claimed(submission, claimed, now);
		}
		if (event instanceof Delayed delayed) {
			return delayed(submission, delayed, now);
		}
		if (event instanceof Fenced fenced) {
			return fenced(submission, fenced, now);
		}
		if (event instanceof Replanned replanned) {
			return replanned(submission, replanned, now);
		}
		return timePassed(submission, now);
	}

	private Optional<Progress> answered(Submission submission, Answered answered, Instant now) {
		boolean open = submission.state() == SubmissionState.SUBMITTING
				|| submission.state() == SubmissionState.UNCONFIRMED;
		if (!open || answered.attempt() != submission.attempt()) {
			return Optional.empty();
		}
		if (!submission.progress().parts().isEmpty()) {
			return this.segments.answered(submission, answered, now);
		}
		Change change = submission.progress().change(now);
		Answer answer = answered.answer();
		if (answer instanceof Accepted accepted) {
			return Optional.of(this.turns.accepted(submission, change, accepted));
		}
		if (answer instanceof Refused refused) {
			return Optional.of(change.to(SubmissionState.REFUSED).because(refused.reason(), refused.status()).done());
		}
		if (answer instanceof Failed failed) {
			return Optional.of(change.to(SubmissionState.FAILED).because(failed.reason(), failed.status()).done());
		}
		if (answer instanceof Throttled throttled) {
			return Optional.of(this.turns.again(submission,
					change.because(submission.progress().detail().reason(), throttled.status()),
					now.plus(throttled.pause())));
		}
		if (answer instanceof NotSent) {
			return Optional.of(this.turns.again(submission, change, now));
		}
		if (answer instanceof Later later) {
			return Optional.of(later(submission, later, now));
		}
		return unconfirmed(submission, now);
	}

	private Progress later(Submission submission, Later later, Instant now) {
		Progress progress = submission.progress();
		int failures = (progress.detail().reason() == later.reason()) ? progress.failures() + 1 : 1;
		Change change = progress.change(now).because(later.reason(), later.status());
		if (failures <= later.retries()) {
			return this.turns.again(submission, change.failures(failures), now.plus(later.delay()));
		}
		if (!later.nextRoute() || change.without(progress.route()).nowhere()) {
			return change.to(SubmissionState.FAILED).done();
		}
		return this.turns.again(submission, change.failures(0), now);
	}

	private Optional<Progress> reported(Submission submission, Reported reported, Instant now) {
		Report report = reported.report();
		if (report.outcome() == Outcome.UNDER_WAY) {
			return Optional.empty();
		}
		if (!submission.progress().parts().isEmpty()) {
			return this.segments.reported(submission, reported, now);
		}
		Change change = submission.progress().change(now).knownAs(reported.carrierId());
		return switch (submission.state()) {
			case SUBMITTING, UNCONFIRMED, ACCEPTED, NO_RECEIPT ->
				Optional.of(this.turns.fate(change, report, reported.guessed()));
			case FAILED -> late(submission) ? Optional.of(change.late(Turns.state(report)).done()) : Optional.empty();
			case WAITING, DELIVERED, UNDELIVERED, REFUSED -> Optional.empty();
		};
	}

	private boolean late(Submission submission) {
		return submission.progress().detail().reason() == Reason.OUTCOME_UNKNOWN
				&& submission.progress().late() == null;
	}

	private Optional<Progress> claimed(Submission submission, Claimed claimed, Instant now) {
		if (submission.state() != SubmissionState.WAITING) {
			return Optional.empty();
		}
		if (now.isAfter(submission.message().notAfter())) {
			return expired(submission, now);
		}
		if (submission.progress().due().isAfter(now)) {
			return Optional.empty();
		}
		return Optional.of(submission.progress()
			.change(now)
			.to(SubmissionState.SUBMITTING)
			.parts(parts(submission, claimed).begin(claimed.most()))
			.dueIn(this.timers.answerWithin())
			.silently()
			.recorded(submission.attempt() + 1, claimed.owner(), claimed.route(), claimed.carrierAccount()));
	}

	/** As the route wants it, unless a carrier has a part of it already. */
	private static Parts parts(Submission submission, Claimed claimed) {
		Parts parts = submission.progress().parts();
		if (parts.count(PartState.TAKEN) > 0) {
			return parts;
		}
		return claimed.segmented() ? Parts.of(submission.message().segments()).failing(parts) : Parts.NONE;
	}

	private Optional<Progress> delayed(Submission submission, Delayed delayed, Instant now) {
		Progress progress = submission.progress();
		if (submission.state() != SubmissionState.SUBMITTING || submission.attempt() != delayed.attempt()
				|| !progress.owner().equals(delayed.owner())) {
			return Optional.empty();
		}
		if (now.isAfter(submission.message().notAfter())) {
			return expired(submission, now);
		}
		return Optional.of(progress.change(now)
			.dueIn(this.timers.answerWithin())
			.silently()
			.recorded(submission.attempt(), progress.owner(), progress.route(), progress.carrierAccount()));
	}

	private Optional<Progress> replanned(Submission submission, Replanned replanned, Instant now) {
		return (submission.state() != SubmissionState.WAITING) ? Optional.empty()
				: Optional.of(submission.progress()
					.change(now)
					.plan(replanned.plan())
					.due(submission.progress().due())
					.silently()
					.done());
	}

	private Optional<Progress> fenced(Submission submission, Fenced fenced, Instant now) {
		return (submission.state() != SubmissionState.WAITING) ? Optional.empty() : Optional
			.of(submission.progress().change(now).to(SubmissionState.FAILED).because(fenced.reason(), "").done());
	}

	private Optional<Progress> timePassed(Submission submission, Instant now) {
		SubmissionState state = submission.state();
		if (state == SubmissionState.WAITING && now.isAfter(submission.message().notAfter())) {
			return expired(submission, now);
		}
		if (state != SubmissionState.WAITING && !state.isFinal() && !now.isBefore(submission.progress().due())) {
			return overdue(submission, now);
		}
		if (this.timers.toAnnounce(submission, now)) {
			return Optional.of(submission.progress().change(now).due(submission.progress().due()).announce().done());
		}
		return Optional.empty();
	}

	private Optional<Progress> overdue(Submission submission, Instant now) {
		Change change = submission.progress().change(now);
		return switch (submission.state()) {
			case SUBMITTING -> unconfirmed(submission, now);
			case UNCONFIRMED ->
				Optional.of(change.to(SubmissionState.FAILED).because(Reason.OUTCOME_UNKNOWN, "").done());
			case ACCEPTED -> Optional.of(change.to(SubmissionState.NO_RECEIPT).done());
			case WAITING, NO_RECEIPT, DELIVERED, UNDELIVERED, REFUSED, FAILED -> Optional.empty();
		};
	}

	private Optional<Progress> unconfirmed(Submission submission, Instant now) {
		if (submission.state() == SubmissionState.UNCONFIRMED) {
			return Optional.empty();
		}
		Change change = submission.progress().change(now).parts(submission.progress().parts().doubted());
		return Optional.of(this.turns.unconfirmed(submission, change));
	}

	private Optional<Progress> expired(Submission submission, Instant now) {
		return Optional.of(this.turns.expired(submission.progress().change(now)));
	}

}
