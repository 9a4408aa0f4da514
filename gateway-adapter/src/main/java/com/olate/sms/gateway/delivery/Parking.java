package com.olate.sms.gateway.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;

import com.olate.sms.gateway.store.StoreRetry;
import com.olate.sms.gateway.store.Submissions;
import com.olate.sms.gateway.submission.Reason;
import com.olate.sms.gateway.submission.Submission;
import com.olate.sms.gateway.submission.SubmissionEvent.Fenced;
import com.olate.sms.gateway.submission.SubmissionTransitions;
import com.olate.sms.gateway.transition.SubmissionChanges;

import org.springframework.stereotype.Component;

/**
 * Records messages for which no submit begins now: those that wait, and those that are
 * not to be sent.
 */
@Component
class Parking {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private static final long LOOK_MILLIS = 100;

	private final Submissions submissions;

	private final SubmissionTransitions transitions;

	private final SubmissionChanges changes;

	private final Backlog backlog;

	private final Clock clock;

	Parking(Submissions submissions, SubmissionTransitions transitions, SubmissionChanges changes, Backlog backlog,
			Clock clock) {
		this.submissions = submissions;
		this.transitions = transitions;
		this.changes = changes;
		this.backlog = backlog;
		this.clock = clock;
	}

	/**
	 * Records messages that wait. While too many wait already, it waits for room: so
	 * consumption pauses.
	 * @throws CancellationException if there is no room for long: come again
	 */
	void park(List<Command> commands) throws InterruptedException {
		if (commands.isEmpty()) {
			return;
		}
		awaitRoom();
		Instant now = this.clock.instant();
		Map<String, Submission> waiting = new LinkedHashMap<>();
		commands.forEach((command) -> waiting.putIfAbsent(command.message().id(),
				Submission.waiting(command.message(), command.plan(), now)));
		insert(waiting.values());
		this.backlog.added(waiting.size());
		commands.forEach(Command::recorded);
	}

	private void awaitRoom() throws InterruptedException {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (!this.backlog.admitsMore()) {
			if (System.nanoTime() > end) {
				throw new CancellationException("The backlog is full: consumption pauses");
			}
			TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
		}
	}

	/** Records messages that may not be sent, each with why; their credits come back. */
	void refuse(Map<Command, Reason> commands) {
		if (commands.isEmpty()) {
			return;
		}
		Instant now = this.clock.instant();
		String owner = UUID.randomUUID().toString();
		Map<String, Submission> refused = new LinkedHashMap<>();
		commands.forEach((command, reason) -> {
			Submission waiting = Submission.waiting(command.message(), command.plan(), now);
			this.transitions.next(waiting, new Fenced(reason), now)
				.ifPresent((failed) -> refused.putIfAbsent(waiting.id(), waiting.with(failed.owned(owner))));
		});
		Set<String> mine = insert(refused.values());
		this.changes.report(refused.values().stream().filter((submission) -> mine.contains(submission.id())).toList());
		commands.keySet().forEach(Command::recorded);
	}

	private Set<String> insert(Collection<Submission> submissions) {
		return StoreRetry.untilAnswered(() -> this.submissions.insert(List.copyOf(submissions)));
	}

}
