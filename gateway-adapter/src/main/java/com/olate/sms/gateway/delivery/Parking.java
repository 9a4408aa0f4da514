package com.olate.sms.gateway.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;

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
	 * Records messages that wait.
	 * @throws CancellationException if too many wait already: consumption pauses
	 */
	void park(List<Command> commands) {
		if (commands.isEmpty()) {
			return;
		}
		if (!this.backlog.admits(commands.size())) {
			throw new CancellationException("The backlog is full: consumption pauses");
		}
		Instant now = this.clock.instant();
		Map<String, Submission> waiting = new LinkedHashMap<>();
		commands.forEach((command) -> waiting.putIfAbsent(command.message().id(),
				Submission.waiting(command.message(), command.plan(), now)));
		insert(waiting.values());
		this.backlog.added(waiting.size());
		commands.forEach(Command::recorded);
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
