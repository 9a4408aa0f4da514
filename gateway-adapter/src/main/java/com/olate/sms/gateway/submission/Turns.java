package com.olate.sms.gateway.submission;

import java.time.Instant;

import com.olate.sms.gateway.submission.Answer.Accepted;
import com.olate.sms.gateway.submission.Report.Outcome;

/**
 * The turns that a submission can take, whatever led to them.
 */
final class Turns {

	private final SubmissionTimers timers;

	Turns(SubmissionTimers timers) {
		this.timers = timers;
	}

	/** A carrier has it. */
	Progress accepted(Submission submission, Change change, Accepted accepted) {
		return change.to(SubmissionState.ACCEPTED)
			.carrierId(accepted.carrierId())
			.due(submission.progress().recordedAt().plus(this.timers.receiptWithin()))
			.done();
	}

	/** Its receipt came. */
	Progress fate(Change change, Report report, boolean guessed) {
		SubmissionState fate = state(report);
		return change.to(fate)
			.because((fate == SubmissionState.DELIVERED) ? null : report.reason(), report.status())
			.guessed(guessed)
			.done();
	}

	static SubmissionState state(Report report) {
		return (report.outcome() == Outcome.DELIVERED) ? SubmissionState.DELIVERED : SubmissionState.UNDELIVERED;
	}

	/** Another submit may follow, from then on. */
	Progress again(Submission submission, Change change, Instant due) {
		if (due.isAfter(submission.message().notAfter())) {
			return change.to(SubmissionState.FAILED).because(Reason.EXPIRED, "").done();
		}
		change.to(SubmissionState.WAITING).due(due);
		boolean longWait = due.isAfter(submission.createdAt().plus(this.timers.announceAfter()));
		return (longWait ? change.announce() : change.silently()).done();
	}

	/** Nobody knows whether a carrier has it. */
	Progress unconfirmed(Submission submission, Change change) {
		return change.to(SubmissionState.UNCONFIRMED)
			.because(null, "")
			.due(submission.progress().recordedAt().plus(this.timers.outcomeWithin()))
			.done();
	}

	/** Its time is over before a carrier had it. */
	Progress expired(Change change) {
		return change.to(SubmissionState.FAILED).because(Reason.EXPIRED, "").done();
	}

}
