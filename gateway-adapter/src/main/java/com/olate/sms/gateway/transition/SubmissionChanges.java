package com.olate.sms.gateway.transition;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
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
 * Applies what happened to many submissions at once. Occurrences whose submission was
 * changed by somebody else in the meantime are decided again on what is there now, so
 * none is lost and none counts twice. Safe for use by several threads.
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
	 * @return every state that submissions have come to, in order
	 */
	public List<Submission> apply(Collection<Occurrence> occurrences) {
		Batch batch = batch();
		occurrences.forEach(batch::add);
		List<Submission> changed = batch.write();
		report(changed);
		return changed;
	}

	/** An empty batch, for one thread. */
	public Batch batch() {
		return new Batch();
	}

	/**
	 * Counts states that submissions have come to and are durable, and publishes the last
	 * of each.
	 */
	public void report(Collection<Submission> changed) {
		Map<String, Submission> last = new LinkedHashMap<>();
		for (Submission submission : changed) {
			this.metrics.changed(submission);
			last.put(submission.id(), submission);
		}
		this.results
			.publish(last.values().stream().filter((submission) -> submission.progress().unpublished()).toList());
	}

	/**
	 * Occurrences that are decided as they come and written together: all of one
	 * submission in one change.
	 */
	public final class Batch {

		private Map<String, Course> courses = new LinkedHashMap<>();

		private Batch() {
		}

		/**
		 * Decides one more, after those before.
		 * @return its submission as it will be, unless somebody else changes it first
		 */
		public Submission add(Occurrence occurrence) {
			Course course = this.courses.computeIfAbsent(occurrence.submission().id(),
					(id) -> new Course(occurrence.submission()));
			course.occurrences.add(occurrence);
			return course.decide(occurrence);
		}

		/**
		 * Writes what is decided. Returns when it is durable; the batch is empty then.
		 * @return every state that submissions have come to, in order
		 */
		public List<Submission> write() {
			List<Submission> changed = new ArrayList<>();
			while (!this.courses.isEmpty()) {
				round(changed);
			}
			return changed;
		}

		private void round(List<Submission> changed) {
			Map<Submission, Progress> changes = new LinkedHashMap<>();
			this.courses.values().removeIf((course) -> course.states.isEmpty());
			this.courses.values().forEach((course) -> changes.put(course.known, course.now().progress()));
			Set<String> written = StoreRetry.untilAnswered(() -> SubmissionChanges.this.submissions.change(changes));
			this.courses.values().removeIf((course) -> {
				boolean done = written.contains(course.known.id());
				if (done) {
					changed.addAll(course.states);
				}
				return done;
			});
			if (!this.courses.isEmpty()) {
				decideAgain();
			}
		}

		private void decideAgain() {
			Set<String> overtaken = this.courses.keySet();
			SubmissionChanges.this.metrics.overtaken(overtaken.size());
			Map<String, Submission> stored = StoreRetry
				.untilAnswered(() -> SubmissionChanges.this.submissions.byId(overtaken));
			Map<String, Course> again = new LinkedHashMap<>();
			this.courses.forEach((id, course) -> {
				if (stored.containsKey(id)) {
					again.put(id, course.from(stored.get(id)));
				}
			});
			this.courses = again;
		}

	}

	/**
	 * What happened to one submission, and the states it comes to by that.
	 */
	private final class Course {

		private final Submission known;

		private final List<Occurrence> occurrences = new ArrayList<>();

		private final List<Submission> states = new ArrayList<>();

		Course(Submission known) {
			this.known = known;
		}

		/** The same occurrences, from another state on. */
		Course from(Submission stored) {
			Course course = new Course(stored);
			course.occurrences.addAll(this.occurrences);
			this.occurrences.forEach(course::decide);
			return course;
		}

		Submission now() {
			return this.states.isEmpty() ? this.known : this.states.get(this.states.size() - 1);
		}

		Submission decide(Occurrence occurrence) {
			Submission now = now();
			SubmissionChanges.this.transitions.next(now, occurrence.event(), SubmissionChanges.this.clock.instant())
				.ifPresent((next) -> this.states.add(now.with(next)));
			return now();
		}

	}

}
