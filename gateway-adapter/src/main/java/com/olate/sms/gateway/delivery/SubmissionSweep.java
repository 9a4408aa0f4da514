package com.olate.sms.gateway.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import com.olate.sms.gateway.result.DeliveryResultPublisher;
import com.olate.sms.gateway.store.Submissions;
import com.olate.sms.gateway.submission.Submission;
import com.olate.sms.gateway.submission.SubmissionEvent.TimePassed;
import com.olate.sms.gateway.transition.Occurrence;
import com.olate.sms.gateway.transition.SubmissionChanges;
import com.olate.sms.gateway.work.Sweep;

import org.springframework.stereotype.Component;

/**
 * Everything that happens to submissions through time alone: submits without an answer,
 * receipts that do not come, expiry, long waits, results that Kafka did not get, and
 * removal.
 */
@Component
class SubmissionSweep implements Sweep {

	private static final int AT_ONCE = 2_000;

	private static final int MOST_ROUNDS = 10;

	private static final Duration PUBLISH_AGAIN = Duration.ofSeconds(15);

	private static final Duration REMOVE_EVERY = Duration.ofMinutes(10);

	private final Submissions submissions;

	private final SubmissionChanges changes;

	private final DeliveryResultPublisher results;

	private final Clock clock;

	private Instant removeAt = Instant.MIN;

	SubmissionSweep(Submissions submissions, SubmissionChanges changes, DeliveryResultPublisher results, Clock clock) {
		this.submissions = submissions;
		this.changes = changes;
		this.results = results;
		this.clock = clock;
	}

	@Override
	public void run() {
		Instant now = this.clock.instant();
		int rounds = 1;
		while (timePasses(now) && rounds < MOST_ROUNDS) {
			rounds++;
		}
		this.results.publish(this.submissions.unpublished(now.minus(PUBLISH_AGAIN), AT_ONCE));
		if (now.isAfter(this.removeAt)) {
			this.submissions.removeExpired(now);
			this.removeAt = now.plus(REMOVE_EVERY);
		}
	}

	/** Whether there may be more. */
	private boolean timePasses(Instant now) {
		List<Submission> due = this.submissions.overdue(now, AT_ONCE);
		this.changes.apply(due.stream().map((submission) -> new Occurrence(submission, new TimePassed())).toList());
		return due.size() >= AT_ONCE;
	}

}
