package com.olate.sms.gateway.submission;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The time limits of a submission.
 *
 * @param submitWithin a submit begins no later than this after its record
 * @param answerWithin a submit without an answer for this long is in doubt
 * @param announceAfter a message that waits longer is reported as waiting
 * @param outcomeWithin a submit whose outcome nobody told by then is given up
 * @param receiptWithin an accepted message without a receipt by then is settled
 */
public record SubmissionTimers(Duration submitWithin, Duration answerWithin, Duration announceAfter,
		Duration outcomeWithin, Duration receiptWithin) {

	/** Beyond the response time-out, so that the session's own verdict comes first. */
	private static final Duration MARGIN = Duration.ofSeconds(30);

	private static final Duration SUBMIT_WITHIN = Duration.ofSeconds(5);

	private static final Duration ANNOUNCE_AFTER = Duration.ofSeconds(10);

	public SubmissionTimers {
		if (answerWithin.compareTo(submitWithin) <= 0) {
			throw new IllegalArgumentException(
					"A submit must have more time for its answer than it has to begin: " + answerWithin);
		}
	}

	/**
	 * The usual limits around three that are configured.
	 */
	public static SubmissionTimers of(Duration responseTimeout, Duration outcomeWithin, Duration receiptWithin) {
		return new SubmissionTimers(SUBMIT_WITHIN, responseTimeout.plus(MARGIN), ANNOUNCE_AFTER, outcomeWithin,
				receiptWithin);
	}

	/**
	 * When time alone changes a submission next; empty if it never does. Before then
	 * {@link SubmissionEvent.TimePassed} changes nothing, after it something.
	 */
	public Optional<Instant> nextChange(Submission submission) {
		Instant ends = switch (submission.state()) {
			case WAITING -> submission.message().notAfter();
			case SUBMITTING, UNCONFIRMED, ACCEPTED -> submission.progress().due();
			case NO_RECEIPT, DELIVERED, UNDELIVERED, REFUSED, FAILED -> Submission.NEVER;
		};
		Instant next = announces(submission) ? earlier(ends, announcedAt(submission)) : ends;
		return next.equals(Submission.NEVER) ? Optional.empty() : Optional.of(next);
	}

	/** Whether it is still to be said that it waits, if it goes on waiting. */
	private static boolean announces(Submission submission) {
		SubmissionState state = submission.state();
		return (state == SubmissionState.WAITING || state == SubmissionState.SUBMITTING)
				&& !submission.progress().announced();
	}

	private Instant announcedAt(Submission submission) {
		return submission.createdAt().plus(this.announceAfter);
	}

	private static Instant earlier(Instant one, Instant other) {
		return one.isBefore(other) ? one : other;
	}

	/** Whether the submission has waited so long that it is to be said now. */
	boolean toAnnounce(Submission submission, Instant now) {
		return announces(submission) && now.isAfter(announcedAt(submission));
	}

	/** Whether a submit recorded then may still begin now. */
	public boolean fresh(Instant recordedAt, Instant now) {
		return !now.isAfter(recordedAt.plus(this.submitWithin));
	}

}
