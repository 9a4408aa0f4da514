package com.olate.sms.gateway.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.olate.sms.gateway.store.StoreRetry;
import com.olate.sms.gateway.store.Submissions;
import com.olate.sms.gateway.submission.Submission;
import com.olate.sms.gateway.work.BatchLifecycle;
import com.olate.sms.gateway.work.BatchWorker;
import com.olate.sms.gateway.work.Sweep;
import org.jspecify.annotations.Nullable;

/**
 * Removes the mark "unpublished" from submissions whose results Kafka has acknowledged,
 * many at a time and not at once: a submission that changes again within about a second
 * needs it only once. What is lost with the process is published once more.
 */
class PublishedMarks implements BatchLifecycle, Sweep {

	private static final int BATCH = 500;

	private static final int MOST_WAITING = 100_000;

	private final Submissions submissions;

	private final BatchWorker<Submission> worker = new BatchWorker<>("published-marks", BATCH, MOST_WAITING,
			this::remove);

	private Map<String, Submission> resting = new LinkedHashMap<>();

	private Map<String, Submission> rested = new LinkedHashMap<>();

	PublishedMarks(Submissions submissions) {
		this.submissions = submissions;
	}

	synchronized void add(Submission submission) {
		Submission known = known(submission.id());
		if (known == null || known.progress().revision() < submission.progress().revision()) {
			this.rested.remove(submission.id());
			this.resting.put(submission.id(), submission);
		}
	}

	/**
	 * Whether Kafka has lately acknowledged all that there is to say about it: what has
	 * changed since then is not told to others.
	 */
	synchronized boolean covers(Submission submission) {
		Submission known = known(submission.id());
		return known != null && known.state() == submission.state()
				&& known.progress().late() == submission.progress().late()
				&& known.progress().announced() == submission.progress().announced();
	}

	private @Nullable Submission known(String id) {
		Submission known = this.resting.get(id);
		return (known != null) ? known : this.rested.get(id);
	}

	/** Those that have rested since the last time but one are worked off. */
	@Override
	public void run() {
		List<Submission> due;
		synchronized (this) {
			due = new ArrayList<>(this.rested.values());
			this.rested = this.resting;
			this.resting = new LinkedHashMap<>();
		}
		due.forEach(this.worker::offer);
	}

	private void remove(List<Submission> published) {
		StoreRetry.untilAnswered(() -> {
			this.submissions.published(published);
			return published;
		});
	}

	@Override
	public BatchWorker<?> worker() {
		return this.worker;
	}

	@Override
	public void stop() {
		run();
		run();
		this.worker.stop();
	}

	@Override
	public int getPhase() {
		return -100;
	}

}
