package com.olate.sms.gateway.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.olate.sms.gateway.carrier.CarrierEvents.Acknowledgement;
import com.olate.sms.gateway.carrier.Receipt;
import com.olate.sms.gateway.carrier.Submit;
import com.olate.sms.gateway.receipt.ArrivedReceipt;
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
 * Records what carriers say of submits, many at a time, in the order in which it came. An
 * answer and the receipt on its heels are one change; a receipt of anything else than the
 * latest messages is left to the {@link ReceiptInbox}. Only when it is recorded, the
 * place of an answer in the window is free again, and a receipt acknowledged.
 */
@Component
class OutcomeRecorder implements BatchLifecycle {

	private static final Logger log = LoggerFactory.getLogger(OutcomeRecorder.class);

	private static final int BATCH = 500;

	private static final int MOST_ANSWERS = 100_000;

	private static final int MOST_RECEIPTS = 20_000;

	private final SubmissionChanges changes;

	private final ReceiptInbox receipts;

	private final SubmitMetrics metrics;

	private final AtomicInteger waitingReceipts = new AtomicInteger();

	private final BatchWorker<Outcome> worker = new BatchWorker<>("outcomes", BATCH, MOST_ANSWERS + MOST_RECEIPTS,
			this::record);

	OutcomeRecorder(SubmissionChanges changes, ReceiptInbox receipts, SubmitMetrics metrics) {
		this.changes = changes;
		this.receipts = receipts;
		this.metrics = metrics;
	}

	void answered(Window window, Submit submit, Answer answer) {
		this.metrics.answered(answer);
		if (!this.worker.offer(new LaneAnswer(window, submit, answer))) {
			log.error("answer lost, the sweep will find its submit message={}", submit.submission().id());
		}
	}

	/** Takes a receipt, or sends it back if too many wait. */
	void received(String account, Receipt receipt, Acknowledgement acknowledgement) {
		ArrivedReceipt arrived = this.receipts.arrived(account, receipt, acknowledgement);
		boolean room = this.waitingReceipts.incrementAndGet() <= MOST_RECEIPTS;
		if (!room || !this.worker.offer(new LaneReceipt(arrived))) {
			this.waitingReceipts.decrementAndGet();
			this.receipts.turnBack(List.of(arrived));
		}
	}

	private void record(List<Outcome> outcomes) {
		List<ArrivedReceipt> receipts = all(outcomes, LaneReceipt.class).map(LaneReceipt::arrived).toList();
		this.waitingReceipts.addAndGet(-receipts.size());
		List<ArrivedReceipt> others = new ArrayList<>();
		List<ArrivedReceipt> settled = new ArrayList<>();
		List<Submission> changed;
		try {
			changed = decided(outcomes, settled, others).write();
		}
		catch (RuntimeException ex) {
			this.receipts.turnBack(receipts);
			throw ex;
		}
		finally {
			free(outcomes);
		}
		settled.forEach((receipt) -> receipt.acknowledgement().durable());
		this.receipts.recorded(changed);
		this.receipts.lookUp(others);
		this.changes.report(changed);
	}

	/**
	 * What the outcomes make of their messages.
	 * @param settled gets the receipts that are part of it
	 * @param others gets the receipts that are to be looked up
	 */
	private SubmissionChanges.Batch decided(List<Outcome> outcomes, List<ArrivedReceipt> settled,
			List<ArrivedReceipt> others) {
		SubmissionChanges.Batch batch = this.changes.batch();
		for (Outcome outcome : outcomes) {
			if (outcome instanceof LaneAnswer answer) {
				this.receipts.answered(batch.add(answer.occurrence()));
			}
			else if (outcome instanceof LaneReceipt receipt) {
				Optional<Occurrence> occurrence = this.receipts.expected(receipt.arrived());
				occurrence.ifPresent((reported) -> this.receipts.reported(batch.add(reported)));
				(occurrence.isPresent() ? settled : others).add(receipt.arrived());
			}
		}
		return batch;
	}

	/** All places of a window at once, so that who waits for them takes them together. */
	private static void free(List<Outcome> outcomes) {
		all(outcomes, LaneAnswer.class)
			.collect(Collectors.groupingBy(LaneAnswer::window,
					Collectors.mapping(LaneAnswer::submit, Collectors.toList())))
			.forEach(Window::free);
	}

	private static <T extends Outcome> Stream<T> all(List<Outcome> outcomes, Class<T> type) {
		return outcomes.stream().filter(type::isInstance).map(type::cast);
	}

	@Override
	public BatchWorker<?> worker() {
		return this.worker;
	}

	@Override
	public int getPhase() {
		return 400;
	}

	private sealed interface Outcome {

	}

	private record LaneAnswer(Window window, Submit submit, Answer answer) implements Outcome {

		Occurrence occurrence() {
			Submission submission = this.submit.submission();
			return new Occurrence(submission, new Answered(submission.attempt(), this.submit.part(), this.answer));
		}

	}

	private record LaneReceipt(ArrivedReceipt arrived) implements Outcome {
	}

}
