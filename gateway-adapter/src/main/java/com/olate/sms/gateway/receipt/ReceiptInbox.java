package com.olate.sms.gateway.receipt;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import com.olate.sms.gateway.carrier.CarrierEvents.Acknowledgement;
import com.olate.sms.gateway.carrier.Receipt;
import com.olate.sms.gateway.receipt.ReceiptMetrics.Result;
import com.olate.sms.gateway.store.ParkedReceipt;
import com.olate.sms.gateway.submission.Submission;
import com.olate.sms.gateway.transition.Occurrence;
import com.olate.sms.gateway.work.BatchLifecycle;
import com.olate.sms.gateway.work.BatchWorker;
import org.bson.types.ObjectId;

import org.springframework.stereotype.Component;

/**
 * Finds the messages of receipts: of the latest messages at once, of others in the
 * database, on a thread of its own, and answers those when they are durable. Newly
 * recorded messages come through the same thread, before the receipts that came after
 * them: what was parked for them is applied first.
 */
@Component
public class ReceiptInbox implements BatchLifecycle {

	private static final int BATCH = 100;

	private static final int MOST_WAITING = 20_000;

	private final ReceiptMatching matching;

	private final ReceiptMetrics metrics;

	private final Clock clock;

	/** The latest receipt that is being looked up, by each of its keys. */
	private final Map<String, ArrivedReceipt> lookedUp = new ConcurrentHashMap<>();

	private final BatchWorker<Task> worker = new BatchWorker<>("receipts", BATCH, MOST_WAITING, this::work);

	ReceiptInbox(ReceiptMatching matching, ReceiptMetrics metrics, Clock clock) {
		this.matching = matching;
		this.metrics = metrics;
		this.clock = clock;
	}

	/**
	 * A receipt as it has just come.
	 * @param account the carrier account it came from
	 */
	public ArrivedReceipt arrived(String account, Receipt receipt, Acknowledgement acknowledgement) {
		ParkedReceipt parked = new ParkedReceipt(new ObjectId(), account, receipt, this.clock.instant());
		return new ArrivedReceipt(parked, this.matching.arrived(parked), acknowledgement);
	}

	/**
	 * Learns what an answer is about to make of a message, for the receipts that follow.
	 */
	public void answered(Submission expected) {
		this.matching.answered(expected);
	}

	/**
	 * Learns what a receipt is about to make of a message, for those that follow.
	 */
	public void reported(Submission expected) {
		this.matching.reported(expected);
	}

	/**
	 * What a receipt that has just come says, if it is of one of the latest messages and
	 * none of the same that came before it may still be looked up or parked: the first
	 * counts. Who asks is to record it, or to have it looked up if there is nothing.
	 */
	public Optional<Occurrence> expected(ArrivedReceipt arrived) {
		boolean first = !this.matching.anyParked() && arrived.keys().stream().noneMatch(this.lookedUp::containsKey);
		Optional<Occurrence> expected = first ? this.matching.expected(arrived.receipt()) : Optional.empty();
		if (expected.isEmpty()) {
			arrived.keys().forEach((key) -> this.lookedUp.put(key, arrived));
		}
		return expected;
	}

	/**
	 * Looks for the messages of receipts in the database, and acknowledges them.
	 */
	public void lookUp(List<ArrivedReceipt> arrived) {
		arrived.stream()
			.filter((receipt) -> !this.worker.offer(new Arrived(receipt)))
			.forEach((receipt) -> turnBack(List.of(receipt)));
	}

	/**
	 * Sends receipts back to their carriers, to come again.
	 */
	public void turnBack(Collection<ArrivedReceipt> arrived) {
		arrived.forEach((receipt) -> {
			this.metrics.count(Result.TURNED_BACK);
			receipt.acknowledgement().tryAgain();
			forget(receipt);
		});
	}

	/** Nothing has to wait for it any more. */
	private void forget(ArrivedReceipt receipt) {
		receipt.keys().forEach((key) -> this.lookedUp.remove(key, receipt));
	}

	/**
	 * Looks for receipts of these that came before they were recorded as they are now.
	 */
	public void recorded(List<Submission> submissions) {
		if (this.matching.anyParked()) {
			this.worker.offer(new Recorded(List.copyOf(submissions)));
		}
	}

	private void work(List<Task> tasks) {
		List<ArrivedReceipt> arrived = new ArrayList<>();
		List<Submission> recorded = new ArrayList<>();
		for (Task task : tasks) {
			if (task instanceof Arrived one) {
				arrived.add(one.receipt());
			}
			else if (task instanceof Recorded submissions) {
				recorded.addAll(submissions.submissions());
			}
		}
		try {
			if (!recorded.isEmpty()) {
				this.matching.lookFor(recorded);
			}
		}
		finally {
			if (!arrived.isEmpty()) {
				settle(arrived);
			}
		}
	}

	private void settle(List<ArrivedReceipt> arrived) {
		try {
			this.matching.settle(arrived.stream().map(ArrivedReceipt::receipt).toList());
		}
		catch (RuntimeException ex) {
			turnBack(arrived);
			throw ex;
		}
		finally {
			arrived.forEach(this::forget);
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

	private record Arrived(ArrivedReceipt receipt) implements Task {
	}

	private record Recorded(List<Submission> submissions) implements Task {
	}

}
