package com.olate.sms.gateway.submission;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import com.olate.sms.gateway.submission.Answer.Accepted;
import com.olate.sms.gateway.submission.Answer.Failed;
import com.olate.sms.gateway.submission.Answer.Later;
import com.olate.sms.gateway.submission.Answer.NotSent;
import com.olate.sms.gateway.submission.Answer.Refused;
import com.olate.sms.gateway.submission.Answer.Throttled;
import com.olate.sms.gateway.submission.Answer.Unknown;
import com.olate.sms.gateway.submission.SubmissionEvent.Answered;
import com.olate.sms.gateway.submission.SubmissionEvent.Reported;

/**
 * What answers and receipts of single segments make of the whole message: a carrier has
 * it when it has every segment; a refusal of any ends it; while any is in doubt, so is
 * the message; its receipt is that of all segments together.
 */
final class SegmentTransitions {

	private final Turns turns;

	SegmentTransitions(Turns turns) {
		this.turns = turns;
	}

	Optional<Progress> answered(Submission submission, Answered answered, Instant now) {
		Answer answer = answered.answer();
		Parts parts = known(submission.progress().parts(), answered);
		Part part = parts.list().get(answered.part());
		boolean confirmed = part.guessed() && answer instanceof Accepted;
		if (!(part.isInDoubt() || confirmed) || (answer instanceof Unknown && part.state() == PartState.UNKNOWN)) {
			return Optional.empty();
		}
		Change change = submission.progress().change(now);
		if (answer instanceof Refused refused) {
			return Optional.of(change.to(SubmissionState.REFUSED).because(refused.reason(), refused.status()).done());
		}
		if (answer instanceof Failed failed) {
			return Optional.of(change.to(SubmissionState.FAILED).because(failed.reason(), failed.status()).done());
		}
		if (answer instanceof Later later && part.failures() >= later.retries()
				&& !elsewhere(submission, change, later)) {
			return Optional.of(change.to(SubmissionState.FAILED).because(later.reason(), later.status()).done());
		}
		Parts after = parts.change(answered.part(), (before) -> after(before, answer, now));
		return Optional.of(together(submission, change, after, now));
	}

	/** The segments, with no receipt where this answer shows that it does not belong. */
	private static Parts known(Parts parts, Answered answered) {
		if (answered.answer() instanceof Unknown) {
			return parts;
		}
		boolean taken = answered.answer() instanceof Accepted;
		String id = (answered.answer() instanceof Accepted accepted) ? accepted.carrierId() : "";
		return parts.answering(answered.part(), id, taken);
	}

	/** Whether the message may go another way: no carrier has any of it. */
	private static boolean elsewhere(Submission submission, Change change, Later later) {
		Parts parts = submission.progress().parts();
		return later.nextRoute() && parts.count(PartState.TAKEN) + parts.count(PartState.UNKNOWN) == 0
				&& !change.without(submission.progress().route()).nowhere();
	}

	private static Part after(Part part, Answer answer, Instant now) {
		if (answer instanceof Accepted accepted) {
			return part.taken(accepted.carrierId());
		}
		if (answer instanceof Throttled throttled) {
			return part.again(part.failures(), now.plus(throttled.pause()));
		}
		if (answer instanceof Later later) {
			boolean last = part.failures() >= later.retries();
			return part.again(last ? 0 : part.failures() + 1, now.plus(last ? Duration.ZERO : later.delay()));
		}
		return (answer instanceof NotSent) ? part.again(part.failures(), now) : part.doubted();
	}

	Optional<Progress> reported(Submission submission, Reported reported, Instant now) {
		Parts before = submission.progress().parts();
		int index = before.about(reported);
		if (index < 0 || before.list().get(index).report() != null) {
			return Optional.empty();
		}
		Parts parts = before.change(index, (part) -> part.reported(reported));
		Change change = submission.progress().change(now);
		return switch (submission.state()) {
			case SUBMITTING, WAITING, UNCONFIRMED, ACCEPTED, NO_RECEIPT ->
				Optional.of(together(submission, change.guessed(reported.guessed()), parts, now));
			case FAILED -> late(submission, change, parts);
			case DELIVERED, UNDELIVERED, REFUSED -> Optional.empty();
		};
	}

	private static Optional<Progress> late(Submission submission, Change change, Parts parts) {
		if (submission.progress().detail().reason() != Reason.OUTCOME_UNKNOWN || submission.progress().late() != null) {
			return Optional.empty();
		}
		Optional<Report> fate = parts.allTaken() ? parts.fate() : Optional.empty();
		return Optional.of(fate.map((report) -> change.parts(parts).late(Turns.state(report)).done())
			.orElseGet(() -> change.parts(parts).silently().done()));
	}

	/** What the segments, as they are after a change, make of the message. */
	private Progress together(Submission submission, Change change, Parts parts, Instant now) {
		change.parts(parts);
		SubmissionState state = submission.state();
		if (parts.count(PartState.TAKEN) > 0) {
			change.only(submission.progress().route());
		}
		if (parts.allTaken()) {
			return taken(submission, change, parts);
		}
		if (parts.count(PartState.SENT) > 0) {
			return unchanged(submission, change);
		}
		if (parts.count(PartState.UNKNOWN) > 0) {
			return (state == SubmissionState.SUBMITTING) ? this.turns.unconfirmed(submission, change)
					: unchanged(submission, change);
		}
		Instant sendAt = parts.sendAt();
		return this.turns.again(submission, change, sendAt.isBefore(now) ? now : sendAt);
	}

	private Progress taken(Submission submission, Change change, Parts parts) {
		Optional<Report> fate = parts.fate();
		if (fate.isPresent()) {
			return this.turns.fate(change, fate.get(), change.isGuessed());
		}
		boolean open = submission.state() == SubmissionState.SUBMITTING
				|| submission.state() == SubmissionState.UNCONFIRMED;
		String first = Optional.ofNullable(parts.list().get(0).carrierId()).orElse("");
		return open ? this.turns.accepted(submission, change, new Accepted(first)) : unchanged(submission, change);
	}

	private static Progress unchanged(Submission submission, Change change) {
		return change.due(submission.progress().due()).silently().done();
	}

}
