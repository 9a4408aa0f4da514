package com.olate.sms.gateway.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import com.olate.sms.gateway.store.StoreRetry;
import com.olate.sms.gateway.store.Submissions;
import com.olate.sms.gateway.submission.Progress;
import com.olate.sms.gateway.submission.Reason;
import com.olate.sms.gateway.submission.Submission;
import com.olate.sms.gateway.submission.SubmissionEvent;
import com.olate.sms.gateway.submission.SubmissionEvent.Claimed;
import com.olate.sms.gateway.submission.SubmissionEvent.Delayed;
import com.olate.sms.gateway.submission.SubmissionEvent.Fenced;
import com.olate.sms.gateway.submission.SubmissionState;
import com.olate.sms.gateway.submission.SubmissionTransitions;
import com.olate.sms.gateway.transition.SubmissionChanges;

import org.springframework.stereotype.Component;

/**
 * Records that submits are about to begin. Every call has an owner name of its own, so
 * that after an unclear answer of the store it can still be told who may submit. Safe for
 * use by several threads.
 */
@Component
class SubmitRecords {

	private final Submissions submissions;

	private final SubmissionTransitions transitions;

	private final SubmissionChanges changes;

	private final Fences fences;

	private final Clock clock;

	private final String process = UUID.randomUUID().toString();

	private final AtomicLong calls = new AtomicLong();

	SubmitRecords(Submissions submissions, SubmissionTransitions transitions, SubmissionChanges changes, Fences fences,
			Clock clock) {
		this.submissions = submissions;
		this.transitions = transitions;
		this.changes = changes;
		this.fences = fences;
		this.clock = clock;
	}

	/**
	 * Records new messages.
	 * @param messages each id once
	 * @return those that are the caller's to submit; the others were known before
	 */
	List<Submission> record(Route route, Collection<Begin> messages) {
		String owner = owner();
		Instant now = this.clock.instant();
		List<Submission> records = messages.stream()
			.map((begin) -> begun(Submission.waiting(begin.message(), begin.plan(), now),
					claim(owner, route, begin.most()), now))
			.toList();
		Set<String> mine = StoreRetry.untilAnswered(() -> this.submissions.insert(records));
		return begun(records.stream().filter((submission) -> mine.contains(submission.id())).toList());
	}

	/** Claimed, or not to be sent any more: then it is owned nonetheless. */
	private Submission begun(Submission waiting, Claimed claim, Instant now) {
		Progress next = this.transitions.next(waiting, unlessStopped(waiting, claim), now).orElseThrow();
		return waiting.with(next.owner().isEmpty() ? next.owned(claim.owner()) : next);
	}

	/** A phone may have said STOP while its message waited. */
	private SubmissionEvent unlessStopped(Submission waiting, Claimed claim) {
		boolean stopped = this.fences.stopped(waiting.message(), claim.route(), waiting.createdAt());
		return stopped ? new Fenced(Reason.OPTED_OUT) : claim;
	}

	/**
	 * Claims waiting messages that are due.
	 * @param plans whose messages
	 * @param places room, in submits
	 */
	List<Submission> claim(Route route, Collection<List<String>> plans, int places) {
		String owner = owner();
		Instant now = this.clock.instant();
		Map<Submission, Progress> claims = new LinkedHashMap<>();
		int left = places;
		for (Submission waiting : this.submissions.claimable(plans, now, places)) {
			int needed = needed(route, waiting);
			if (left > 0 && (needed <= left || claims.isEmpty())) {
				Claimed claim = claim(owner, route, Math.min(needed, left));
				this.transitions.next(waiting, unlessStopped(waiting, claim), now)
					.ifPresent((claimed) -> claims.put(waiting, claimed));
				left -= needed;
			}
		}
		Set<String> mine = StoreRetry.untilAnswered(() -> this.submissions.change(claims));
		List<Submission> records = new ArrayList<>();
		claims.forEach((waiting, claimed) -> {
			if (mine.contains(waiting.id())) {
				records.add(waiting.with(claimed));
			}
		});
		return begun(records);
	}

	private static int needed(Route route, Submission waiting) {
		int begun = waiting.progress().parts().toSend();
		return (begun > 0) ? begun : route.submits(waiting.message().segments());
	}

	/** Whether the submit may begin on the record that it has. */
	boolean fresh(Submission recorded) {
		return this.transitions.timers().fresh(recorded.progress().recordedAt(), this.clock.instant());
	}

	/**
	 * Records a submit again that begins later than its record allows.
	 * @return empty if it may not begin any more
	 */
	Optional<Progress> recordAgain(Submission recorded) {
		Delayed delayed = new Delayed(recorded.progress().owner(), recorded.attempt());
		Optional<Progress> again = this.transitions.next(recorded, delayed, this.clock.instant());
		return again.filter((progress) -> {
			boolean done = !StoreRetry.untilAnswered(() -> this.submissions.change(Map.of(recorded, progress)))
				.isEmpty();
			if (done && progress.state() != SubmissionState.SUBMITTING) {
				this.changes.report(List.of(recorded.with(progress)));
			}
			return done;
		});
	}

	/** Reports those that are not sent any more; the others may be submitted. */
	private List<Submission> begun(List<Submission> records) {
		List<Submission> ended = records.stream()
			.filter((submission) -> submission.state() != SubmissionState.SUBMITTING)
			.toList();
		this.changes.report(ended);
		return records.stream().filter((submission) -> submission.state() == SubmissionState.SUBMITTING).toList();
	}

	private static Claimed claim(String owner, Route route, int most) {
		return new Claimed(owner, route.name(), route.carrier().account(), route.carrier().segmented(), most);
	}

	private String owner() {
		return this.process + "/" + this.calls.incrementAndGet();
	}

}
