package com.olate.sms.gateway.delivery;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

import com.olate.sms.gateway.carrier.Submit;
import com.olate.sms.gateway.receipt.ReceiptInbox;
import com.olate.sms.gateway.submission.Answer;
import com.olate.sms.gateway.submission.Submission;
import com.olate.sms.gateway.submission.SubmissionEvent.Answered;
import com.olate.sms.gateway.transition.Occurrence;
import com.olate.sms.gateway.transition.SubmissionChanges;
import com.olate.sms.gateway.work.BatchLifecycle;
import com.olate.sms.gateway.work.BatchWorker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Records answers, many at a time, in the order in which they came; only then their
 * places in the window are free again.
 */
@Component
class AnswerRecorder implements BatchLifecycle {

	private static final Logger log = LoggerFactory.getLogger(AnswerRecorder.class);

	private static final int BATCH = 500;

	private static final int MOST_WAITING = 100_000;

	private final SubmissionChanges changes;

	private final ReceiptInbox receipts;

	private final SubmitMetrics metrics;

	private final AtomicLong came = new AtomicLong();

	private volatile long recorded;

	private final BatchWorker<LaneAnswer> worker = new BatchWorker<>("answers", BATCH, MOST_WAITING, this::record);

	AnswerRecorder(SubmissionChanges changes, ReceiptInbox receipts, SubmitMetrics metrics) {
		this.changes = changes;
		this.receipts = receipts;
		this.metrics = metrics;
	}

	void answered(Window window, Submit submit, Answer answer) {
		this.came.incrementAndGet();
		this.metrics.answered(answer);
		if (!this.worker.offer(new LaneAnswer(window, submit, answer))) {
			this.came.decrementAndGet();
			log.error("answer lost, the sweep will find its submit message={}", submit.submission().id());
		}
	}

	/** Positive or zero once every answer that has come until now is recorded. */
	LongSupplier soFar() {
		long upTo = this.came.get();
		return () -> this.recorded - upTo;
	}

	private void record(List<LaneAnswer> answers) {
		try {
			List<Submission> changed = written(answers);
			this.changes.report(changed);
			this.receipts.recorded(changed);
		}
		finally {
			this.recorded += answers.size();
		}
	}

	/** The places of the answers are free as soon as these are durable. */
	private List<Submission> written(List<LaneAnswer> answers) {
		try {
			return this.changes.write(answers.stream().map(LaneAnswer::occurrence).toList());
		}
		finally {
			answers.stream()
				.collect(Collectors.groupingBy(LaneAnswer::window,
						Collectors.mapping(LaneAnswer::submit, Collectors.toList())))
				.forEach(Window::free);
		}
	}

	@Override
	public BatchWorker<?> worker() {
		return this.worker;
	}

	@Override
	public int getPhase() {
		return 400;
	}

	private record LaneAnswer(Window window, Submit submit, Answer answer) {

		Occurrence occurrence() {
			Submission submission = this.submit.submission();
			return new Occurrence(submission, new Answered(submission.attempt(), this.submit.part(), this.answer));
		}

	}

}
