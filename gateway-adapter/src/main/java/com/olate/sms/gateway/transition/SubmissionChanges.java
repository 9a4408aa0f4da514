package com.olate.sms.gateway.transition;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.olate.sms.gateway.result.DeliveryResultPublisher;
import com.olate.sms.gateway.store.StoreRetry;
import com.olate.sms.gateway.store.Submissions;
import com.olate.sms.gateway.submission.Progress;
import com.olate.sms.gateway.submission.Submission;
import com.olate.sms.gateway.submission.SubmissionTransitions;

import org.springframework.stereotype.Component;

/**
 * Applies what happened to many submissions at once. An occurrence whose submission was
 * changed by somebody else in the meantime is decided again on what is there now, so none
 * is lost and none counts twice. Safe for use by several threads.
 */
@Component
public class SubmissionChanges {

	private final Submissions submissions;

	private final SubmissionTransitions transitions;

	private final DeliveryResultPublisher results;

	private final SubmissionMetrics metrics;

	private final Clock clock;

	SubmissionChanges(Submissions submissions, SubmissionTransitions transitions, DeliveryResultPublisher results,
			SubmissionMetrics metrics, Clock clock) {
		this.submissions = submissions;
		this.transitions = transitions;
		this.results = results;
		this.metrics = metrics;
		this.clock = clock;
	}

	/**
	 * Applies the occurrences, those of one submission in the order given, and reports
	 * what they changed. Returns when all changes are durable.
	 * @return the submissions that were changed, as they are now
	 */
	public List<Submission> apply(Collection<Occurrence> occurrences) {
		List<Submission> changed = write(occurrences);
		report(changed);
		return changed;
	}

	/**
	 * Applies the occurrences as {@link #apply} does, for a caller that reports them
	 * itself.
	 */
	public List<Submission> write(Collection<Occurrence> occurrences) {
		Map<String, Deque<Occurrence>> waiting = new LinkedHashMap<>();
		occurrences
			.forEach((occurrence) -> waiting.computeIfAbsent(occurrence.submission().id(), (id) -> new ArrayDeque<>())
				.add(occurrence));
		Map<String, Submission> current = new HashMap<>();
		List<Submission> changed = new ArrayList<>();
		while (!waiting.isEmpty()) {
			round(waiting, current, changed);
		}
		return changed;
	}

	/** Counts and publishes changes that were written elsewhere. */
	public void report(Collection<Submission> changed) {
		changed.forEach(this.metrics::changed);
		this.results.publish(changed.stream().filter((submission) -> submission.progress().unpublished()).toList());
	}

	private void round(Map<String, Deque<Occurrence>> waiting, Map<String, Submission> current,
			List<Submission> changed) {
		Map<Submission, Progress> changes = decide(waiting, current);
		Set<String> written = StoreRetry.untilAnswered(() -> this.submissions.change(changes));
		List<String> overtaken = new ArrayList<>();
		changes.forEach((before, after) -> {
			if (written.contains(before.id())) {
				Submission now = before.with(after);
				current.put(before.id(), now);
				changed.add(now);
				finish(waiting, before.id());
			}
			else {
				overtaken.add(before.id());
			}
		});
		if (!overtaken.isEmpty()) {
			this.metrics.overtaken(overtaken.size());
			Map<String, Submission> stored = StoreRetry.untilAnswered(() -> this.submissions.byId(overtaken));
			current.putAll(stored);
			overtaken.stream().filter((id) -> !stored.containsKey(id)).forEach(waiting::remove);
		}
	}

	/** Decides the first occurrence of each that changes something. */
	private Map<Submission, Progress> decide(Map<String, Deque<Occurrence>> waiting, Map<String, Submission> current) {
		Instant now = this.clock.instant();
		Map<Submission, Progress> changes = new LinkedHashMap<>();
		waiting.values().removeIf((occurrences) -> {
			while (!occurrences.isEmpty()) {
				Occurrence next = occurrences.peek();
				Submission known = current.getOrDefault(next.submission().id(), next.submission());
				Progress after = this.transitions.next(known, next.event(), now).orElse(null);
				if (after != null) {
					changes.put(known, after);
					return false;
				}
				occurrences.remove();
			}
			return true;
		});
		return changes;
	}

	private static void finish(Map<String, Deque<Occurrence>> waiting, String id) {
		Deque<Occurrence> occurrences = waiting.get(id);
		if (occurrences != null) {
			occurrences.remove();
			if (occurrences.isEmpty()) {
				waiting.remove(id);
			}
		}
	}

}
