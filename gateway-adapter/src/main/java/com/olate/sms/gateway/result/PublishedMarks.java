package com.olate.sms.gateway.result;

import java.util.List;

import com.olate.sms.gateway.store.StoreRetry;
import com.olate.sms.gateway.store.Submissions;
import com.olate.sms.gateway.submission.Submission;
import com.olate.sms.gateway.work.BatchWorker;

import org.springframework.context.SmartLifecycle;

/**
 * Removes the mark "unpublished" from submissions whose results Kafka has acknowledged,
 * many at a time. What is lost with the process is published once more.
 */
class PublishedMarks implements SmartLifecycle {

	private static final int BATCH = 200;

	private static final int MOST_WAITING = 100_000;

	private final Submissions submissions;

	private final BatchWorker<Submission> worker = new BatchWorker<>("published-marks", BATCH, MOST_WAITING,
			this::remove);

	PublishedMarks(Submissions submissions) {
		this.submissions = submissions;
	}

	void add(Submission submission) {
		this.worker.offer(submission);
	}

	private void remove(List<Submission> published) {
		StoreRetry.untilAnswered(() -> {
			this.submissions.published(published);
			return published;
		});
	}

	@Override
	public void start() {
		this.worker.start();
	}

	@Override
	public void stop() {
		this.worker.stop();
	}

	@Override
	public boolean isRunning() {
		return this.worker.isRunning();
	}

	@Override
	public int getPhase() {
		return -100;
	}

}
