package com.olate.sms.gateway.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import com.olate.sms.gateway.routing.RoutingTable;
import com.olate.sms.gateway.store.Submissions;
import com.olate.sms.gateway.submission.Reason;
import com.olate.sms.gateway.submission.Submission;
import com.olate.sms.gateway.submission.SubmissionEvent;
import com.olate.sms.gateway.submission.SubmissionEvent.Fenced;
import com.olate.sms.gateway.submission.SubmissionEvent.Replanned;
import com.olate.sms.gateway.transition.Occurrence;
import com.olate.sms.gateway.transition.SubmissionChanges;
import com.olate.sms.gateway.work.Sweep;

import org.springframework.stereotype.Component;

/**
 * Gives messages that wait for routes of an earlier configuration the routes of this one.
 */
@Component
class PlanSweep implements Sweep {

	private static final int AT_ONCE = 1_000;

	private static final Duration EVERY = Duration.ofSeconds(10);

	private final Submissions submissions;

	private final SubmissionChanges changes;

	private final RoutingTable table;

	private final Clock clock;

	private Instant nextAt = Instant.MIN;

	PlanSweep(Submissions submissions, SubmissionChanges changes, RoutingTable table, Clock clock) {
		this.submissions = submissions;
		this.changes = changes;
		this.table = table;
		this.clock = clock;
	}

	@Override
	public void run() {
		Instant now = this.clock.instant();
		if (now.isBefore(this.nextAt)) {
			return;
		}
		List<Submission> stranded = this.submissions.waitingOtherwise(this.table.plans(), AT_ONCE);
		this.changes
			.apply(stranded.stream().map((submission) -> new Occurrence(submission, event(submission))).toList());
		this.nextAt = (stranded.size() == AT_ONCE) ? now : now.plus(EVERY);
	}

	private SubmissionEvent event(Submission submission) {
		List<String> plan = this.table.plan(submission.message().msisdn());
		return plan.isEmpty() ? new Fenced(Reason.GATEWAY_UNAVAILABLE) : new Replanned(plan);
	}

}
