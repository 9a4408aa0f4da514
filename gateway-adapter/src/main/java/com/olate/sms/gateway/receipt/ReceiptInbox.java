package com.olate.sms.gateway.receipt;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

import com.olate.sms.gateway.carrier.CarrierEvents.Acknowledgement;
import com.olate.sms.gateway.carrier.Receipt;
import com.olate.sms.gateway.receipt.ReceiptMetrics.Result;
import com.olate.sms.gateway.store.ParkedReceipt;
import com.olate.sms.gateway.submission.Submission;
import com.olate.sms.gateway.work.BatchLifecycle;
import com.olate.sms.gateway.work.BatchWorker;
import org.bson.types.ObjectId;

import org.springframework.stereotype.Component;

/**
 * Takes receipts from carriers' reader threads without blocking them, and answers each
 * when it is durable. Receipts and newly accepted messages go through one thread, after
 * the answers that came before them are recorded, so that a receipt on the heels of its
 * answer finds its message.
 */
@Component
public class ReceiptInbox implements BatchLifecycle {

	private static final int BATCH = 100;

	private static final int MOST_WAITING = 20_000;

	private final ReceiptMatching matching;

	private final ReceiptMetrics metrics;

	private final Clock clock;

	private final BatchWorker<Task> worker = new BatchWorker<>("receipts", BATCH, MOST_WAITING, this::work);

	ReceiptInbox(ReceiptMatching matching, ReceiptMetrics metrics, Clock clock) {
		this.matching = matching;
		this.metrics = metrics;
		this.clock = clock;
	}

	/**
	 * Takes a receipt.
	 * @param account the carrier account it came from
	 * @param recorded becomes positive or zero once the answers before it are recorded
	 */
	public void receive(String account, Receipt receipt, Acknowledgement acknowledgement, LongSupplier recorded) {
		ParkedReceipt arrived = new ParkedReceipt(new ObjectId(), account, receipt, this.clock.instant());
		if (!this.worker.offer(new Arrived(arrived, acknowledgement, recorded))) {
			this.metrics.count(Result.TURNED_BACK);
			acknowledgement.tryAgain();
		}
	}

	/**
	 * Remembers these for receipts to come, and looks for receipts that came before they
	 * were recorded as they are now.
	 */
	public void recorded(List<Submission> submissions) {
		this.matching.remember(submissions);
		this.worker.offer(new Recorded(List.copyOf(submissions)));
	}

	private void work(List<Task> tasks) {
		List<Arrived> arrived = new ArrayList<>();
		List<Submission> recorded = new ArrayList<>();
		for (Task task : tasks) {
			if (task instanceof Arrived receipt) {
				arrived.add(receipt);
			}
			else if (task instanceof Recorded submissions) {
				recorded.addAll(submissions.submissions());
			}
		}
		if (!arrived.isEmpty()) {
			RecordedBarrier.await(arrived.get(arrived.size() - 1).recorded());
			settle(arrived);
		}
		this.matching.lookFor(recorded);
	}

	private void settle(List<Arrived> arrived) {
		try {
			this.matching.settle(arrived.stream().map(Arrived::receipt).toList());
		}
		catch (RuntimeException ex) {
			arrived.forEach((receipt) -> {
				this.metrics.count(Result.TURNED_BACK);
				receipt.acknowledgement().tryAgain();
			});
			throw ex;
		}
		arrived.forEach((receipt) -> receipt.acknowledgement().durable());
	}

	@Override
	public BatchWorker<?> worker() {
		return this.worker;
	}

	@Override
	public int getPhase() {
		return 100;
	}

	private sealed interface Task {

	}

	private record Arrived(ParkedReceipt receipt, Acknowledgement acknowledgement,
			LongSupplier recorded) implements Task {
	}

	private record Recorded(List<Submission> submissions) implements Task {
	}

}
