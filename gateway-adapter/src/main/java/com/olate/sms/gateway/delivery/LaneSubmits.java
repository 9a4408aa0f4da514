package com.olate.sms.gateway.delivery;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import com.olate.sms.gateway.carrier.Carrier;
import com.olate.sms.gateway.carrier.CarrierEvents;
import com.olate.sms.gateway.carrier.Submit;
import com.olate.sms.gateway.submission.Answer;
import com.olate.sms.gateway.submission.Progress;
import com.olate.sms.gateway.submission.Submission;
import com.olate.sms.gateway.submission.SubmissionState;

/**
 * Submits recorded submissions on places that are reserved; each submit waits until the
 * rate allows it. Used once, by one thread.
 */
final class LaneSubmits {

	private final Carrier carrier;

	private final SegmentRate rate;

	private final Window window;

	private final SubmitRecords records;

	private final CarrierEvents events;

	/** Segments of the present submission whose submit has begun. */
	private final Set<Integer> begun = new HashSet<>();

	private int places;

	LaneSubmits(Carrier carrier, SegmentRate rate, Window window, SubmitRecords records, CarrierEvents events,
			int places) {
		this.carrier = carrier;
		this.rate = rate;
		this.window = window;
		this.records = records;
		this.events = events;
		this.places = places;
	}

	void all(List<Submission> recorded) throws InterruptedException {
		recorded.forEach((submission) -> parts(submission).forEach((part) -> use(new Submit(submission, part))));
		int done = 0;
		try {
			for (Submission submission : recorded) {
				this.begun.clear();
				submit(submission);
				done++;
			}
		}
		finally {
			for (Submission left : recorded.subList(done, recorded.size())) {
				notSent(left);
				this.begun.clear();
			}
		}
	}

	/** Those of a submission that have begun already keep their answers. */
	private void notSent(Submission submission) {
		parts(submission).stream()
			.filter((part) -> !this.begun.contains(part))
			.forEach((part) -> this.events.answered(new Submit(submission, part), new Answer.NotSent()));
	}

	/** Gives back the places that were not needed. */
	void finish() {
		this.window.giveBack(this.places);
	}

	private void use(Submit submit) {
		this.window.use(submit);
		this.places--;
	}

	private static List<Integer> parts(Submission submission) {
		return submission.progress().parts().isEmpty() ? List.of(0) : submission.progress().parts().sent();
	}

	private void submit(Submission recorded) throws InterruptedException {
		Submission submission = recorded;
		for (int part : parts(recorded)) {
			Submit submit = new Submit(submission, part);
			awaitRate(recorded);
			this.begun.add(part);
			if (this.records.fresh(submission)) {
				this.carrier.submit(submit);
			}
			else if (this.begun.size() > 1) {
				this.events.answered(submit, new Answer.NotSent());
			}
			else {
				Optional<Submission> again = again(submission);
				again.ifPresentOrElse((fresh) -> this.carrier.submit(new Submit(fresh, part)),
						() -> this.events.answered(submit, new Answer.NotSent()));
				submission = again.orElse(submission);
			}
		}
	}

	/** Recorded once more; empty if another submit of it may not begin now. */
	private Optional<Submission> again(Submission submission) {
		Optional<Progress> again = this.records.recordAgain(submission);
		return again.filter((progress) -> progress.state() == SubmissionState.SUBMITTING).map(submission::with);
	}

	/** A message that travels whole takes the rate of all its segments. */
	private void awaitRate(Submission submission) throws InterruptedException {
		boolean whole = submission.progress().parts().isEmpty();
		for (int i = whole ? submission.message().segments() : 1; i > 0; i--) {
			while (this.rate.available() == 0) {
				TimeUnit.MILLISECONDS.sleep(1);
			}
			this.rate.take(1);
		}
	}

}
