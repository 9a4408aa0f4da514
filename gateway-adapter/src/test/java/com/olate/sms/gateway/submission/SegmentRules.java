package com.olate.sms.gateway.submission;

import java.util.List;
import java.util.Optional;

import com.olate.sms.gateway.submission.Report.Outcome;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a message's state says of its segments, whatever has happened: a carrier has the
 * message when it has every segment, and one in doubt leaves the message in doubt.
 */
final class SegmentRules {

	private SegmentRules() {
	}

	static void check(Submission submission) {
		Parts parts = submission.progress().parts();
		if (parts.isEmpty()) {
			return;
		}
		assertThat(parts.list()).as("only what a carrier has is reported on")
			.allMatch((part) -> part.report() == null || part.state() == PartState.TAKEN);
		int sent = parts.count(PartState.SENT);
		int unknown = parts.count(PartState.UNKNOWN);
		String as = submission.state() + " " + parts;
		switch (submission.state()) {
			case SUBMITTING -> assertThat(sent).as(as).isPositive();
			case WAITING -> {
				assertThat(sent + unknown).as(as).isZero();
				assertThat(parts.toSend()).as(as).isPositive();
			}
			case UNCONFIRMED -> {
				assertThat(sent).as(as).isZero();
				assertThat(unknown).as(as).isPositive();
			}
			case ACCEPTED, NO_RECEIPT -> {
				assertThat(parts.allTaken()).as(as).isTrue();
				assertThat(outcomes(parts)).as(as).doesNotContain(Outcome.UNDELIVERED).hasSizeLessThan(size(parts));
			}
			case DELIVERED -> assertThat(outcomes(parts)).as(as).containsOnly(Outcome.DELIVERED).hasSize(size(parts));
			case UNDELIVERED -> {
				assertThat(parts.allTaken()).as(as).isTrue();
				assertThat(submission.progress().detail().carrierStatus()).as(as).isEqualTo(firstFailed(parts));
			}
			case REFUSED, FAILED ->
				assertThat(parts.allTaken() && submission.progress().late() == null).as(as).isFalse();
		}
	}

	private static int size(Parts parts) {
		return parts.list().size();
	}

	private static List<Outcome> outcomes(Parts parts) {
		return reports(parts).stream().map(Report::outcome).toList();
	}

	private static String firstFailed(Parts parts) {
		return reports(parts).stream()
			.filter((report) -> report.outcome() == Outcome.UNDELIVERED)
			.map(Report::status)
			.findFirst()
			.orElse("none");
	}

	private static List<Report> reports(Parts parts) {
		return parts.list().stream().flatMap((part) -> Optional.ofNullable(part.report()).stream()).toList();
	}

}
