package com.olate.sms.gateway.submission;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.olate.sms.gateway.carrier.Submit;
import com.olate.sms.gateway.submission.Answer.Accepted;
import com.olate.sms.gateway.submission.Answer.Failed;
import com.olate.sms.gateway.submission.Answer.Later;
import com.olate.sms.gateway.submission.Answer.NotSent;
import com.olate.sms.gateway.submission.Answer.Refused;
import com.olate.sms.gateway.submission.Answer.Throttled;
import com.olate.sms.gateway.submission.Answer.Unknown;
import com.olate.sms.gateway.submission.Report.Outcome;
import com.olate.sms.gateway.submission.SubmissionEvent.Answered;
import com.olate.sms.gateway.submission.SubmissionEvent.Reported;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Carriers that answer at random, and know what they really took.
 */
class RandomCarrier {

	private final Random random;

	/** Submits that have been on the wire. */
	private final Set<String> submitted = new HashSet<>();

	/** By which route a segment was taken. */
	private final Map<String, String> taken = new HashMap<>();

	RandomCarrier(Random random) {
		this.random = random;
	}

	/** What this submit leads to, in any order. */
	List<SubmissionEvent> submit(Submit submit, Instant now) {
		Submission submission = submit.submission();
		String route = submission.progress().route();
		assertThat(this.submitted.add(attempt(submission) + submit.part())).as("submitted twice").isTrue();
		assertThat(this.taken.keySet()).as("submitted again after it was taken")
			.doesNotContainAnyElementsOf(of(submit));
		assertThat(segments(submission).filter(this.taken::containsKey).map(this.taken::get))
			.as("segments go the same way")
			.allMatch(route::equals);
		assertThat(now).isBeforeOrEqualTo(submission.message().notAfter().plusSeconds(5));
		boolean often = this.random.nextInt(3) > 0;
		return switch (often ? 9 : this.random.nextInt(7)) {
			case 0 -> answers(submit, new Refused(Reason.INVALID_NUMBER, "0x0B"));
			case 1 -> answers(submit, new Throttled(Duration.ofSeconds(2), "0x58"));
			case 2 -> answers(submit,
					new Later(Reason.CARRIER_ERROR, Duration.ofSeconds(30), this.random.nextInt(4), true, "0x08"));
			case 3 -> answers(submit, new Unknown("lost on the way"));
			case 4 -> answers(submit, new Failed(Reason.CARRIER_ERROR, "0x01"));
			case 5 -> answers(submit, new NotSent());
			default -> taken(submit);
		};
	}

	private List<SubmissionEvent> taken(Submit submit) {
		of(submit).forEach((segment) -> this.taken.put(segment, submit.submission().progress().route()));
		List<SubmissionEvent> events = new ArrayList<>();
		if (this.random.nextInt(3) == 0) {
			events.addAll(answers(submit, new Unknown("time-out")));
		}
		if (this.random.nextInt(4) > 0) {
			events.addAll(answers(submit, new Accepted("1A2B" + submit.part())));
		}
		int receipts = this.random.nextInt(3);
		for (int i = 0; i < receipts; i++) {
			Outcome outcome = Outcome.values()[this.random.nextInt(3)];
			events.add(new Reported(new Report(outcome, Reason.ABSENT, "said of " + submit.part()), submit.part(),
					this.random.nextBoolean(), "1a2b" + submit.part()));
		}
		return events;
	}

	private static List<SubmissionEvent> answers(Submit submit, Answer answer) {
		return List.of(new Answered(submit.submission().attempt(), submit.part(), answer));
	}

	/** Whether a submit of this attempt has been on the wire. */
	boolean knowsOf(Submission submission) {
		return this.submitted.stream().anyMatch((submit) -> submit.startsWith(attempt(submission)));
	}

	boolean hasAllOf(Submission submission) {
		return segments(submission).allMatch(this.taken::containsKey);
	}

	private static String attempt(Submission submission) {
		return submission.id() + "#" + submission.attempt() + "/";
	}

	private static List<String> of(Submit submit) {
		return submit.segment() ? List.of(submit.submission().id() + "/" + submit.part())
				: segments(submit.submission()).toList();
	}

	private static Stream<String> segments(Submission submission) {
		return IntStream.range(0, submission.message().segments()).mapToObj((part) -> submission.id() + "/" + part);
	}

}
