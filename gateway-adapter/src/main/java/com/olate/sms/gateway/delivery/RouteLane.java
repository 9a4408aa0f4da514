package com.olate.sms.gateway.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import com.mongodb.MongoException;
import com.olate.sms.gateway.carrier.Carrier;
import com.olate.sms.gateway.carrier.CarrierEvents;
import com.olate.sms.gateway.carrier.CarrierState;
import com.olate.sms.gateway.carrier.Receipt;
import com.olate.sms.gateway.receipt.ReceiptInbox;
import com.olate.sms.gateway.submission.Answer;
import com.olate.sms.gateway.submission.Progress;
import com.olate.sms.gateway.submission.Submission;
import com.olate.sms.gateway.submission.SubmissionState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One route: a thread that, whenever the carrier is open, a place in the window free and
 * the rate not used up, records the next messages and submits them at once. Messages that
 * wait in the database come before new ones.
 */
final class RouteLane implements CarrierEvents {

	private static final Logger log = LoggerFactory.getLogger(RouteLane.class);

	private static final int AT_ONCE = 200;

	private static final long IDLE_MILLIS = 50;

	private final String name;

	private final Carrier carrier;

	private final SubmitRecords records;

	private final AnswerRecorder answers;

	private final ReceiptInbox receipts;

	private final Window window;

	private final int segmentsPerSecond;

	private final SegmentRate rate;

	private final Clock clock;

	private final BlockingQueue<Command> commands = new LinkedBlockingQueue<>();

	private final Semaphore changed = new Semaphore(0);

	private final Thread thread;

	private volatile boolean running;

	private Instant lookForWaitingAt = Instant.MIN;

	RouteLane(String name, Carrier carrier, int segmentsPerSecond, SubmitRecords records, AnswerRecorder answers,
			ReceiptInbox receipts, Clock clock) {
		this.name = name;
		this.carrier = carrier;
		this.records = records;
		this.answers = answers;
		this.receipts = receipts;
		this.window = new Window(carrier.window());
		this.segmentsPerSecond = segmentsPerSecond;
		this.rate = new SegmentRate(segmentsPerSecond, System::nanoTime);
		this.clock = clock;
		this.thread = new Thread(this::run, "route-" + name);
	}

	String name() {
		return this.name;
	}

	Carrier carrier() {
		return this.carrier;
	}

	CarrierState state() {
		return this.carrier.state();
	}

	Window window() {
		return this.window;
	}

	/** Segments a second. */
	int rate() {
		return this.segmentsPerSecond;
	}

	void offer(Command command) {
		this.commands.add(command);
	}

	/** Takes a command back; false if it is being recorded. */
	boolean withdraw(Command command) {
		return this.commands.remove(command);
	}

	void start() {
		this.running = true;
		this.carrier.open(this);
		this.thread.start();
	}

	/** Submits no more, and gives outstanding answers a while to come and be recorded. */
	void stop(Duration drain) {
		this.running = false;
		try {
			this.thread.join(drain.toMillis());
			this.thread.interrupt();
			this.carrier.close();
			long end = System.nanoTime() + drain.toNanos();
			while (this.window.used() > 0 && System.nanoTime() < end) {
				this.changed.tryAcquire(IDLE_MILLIS, TimeUnit.MILLISECONDS);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void run() {
		while (this.running) {
			try {
				step();
			}
			catch (InterruptedException | CancellationException ex) {
				return;
			}
			catch (MongoException ex) {
				log.warn("waiting messages could not be read route={}", this.name, ex);
				this.lookForWaitingAt = this.clock.instant().plusSeconds(1);
			}
			catch (RuntimeException ex) {
				log.error("route lane failed, going on route={}", this.name, ex);
			}
		}
	}

	private void step() throws InterruptedException {
		if (this.carrier.state() != CarrierState.OPEN) {
			this.changed.tryAcquire(IDLE_MILLIS, TimeUnit.MILLISECONDS);
			this.changed.drainPermits();
			return;
		}
		int room = this.rate.available();
		if (room == 0) {
			TimeUnit.MILLISECONDS.sleep(1);
			return;
		}
		int places = this.window.reserve(Math.min(room, AT_ONCE), IDLE_MILLIS);
		int used = 0;
		try {
			List<Submission> next = (places > 0) ? next(places) : List.of();
			for (Submission submission : next) {
				this.window.use(submission);
				used++;
				submit(submission);
			}
		}
		finally {
			this.window.giveBack(places - used);
		}
	}

	private List<Submission> next(int places) throws InterruptedException {
		List<Submission> next = new ArrayList<>();
		Instant now = this.clock.instant();
		if (!now.isBefore(this.lookForWaitingAt)) {
			next.addAll(this.records.claim(this.name, this.carrier.account(), places));
			if (next.size() < places) {
				this.lookForWaitingAt = now.plusMillis(4 * IDLE_MILLIS);
			}
		}
		List<Command> fresh = new ArrayList<>();
		this.commands.drainTo(fresh, places - next.size());
		if (next.isEmpty() && fresh.isEmpty()) {
			Command first = this.commands.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS);
			if (first != null) {
				fresh.add(first);
				this.commands.drainTo(fresh, places - 1);
			}
		}
		if (!fresh.isEmpty()) {
			next.addAll(this.records.record(this.name, this.carrier.account(), Commands.distinct(fresh)));
			fresh.forEach(Command::recorded);
		}
		return next;
	}

	private void submit(Submission recorded) {
		this.rate.take(recorded.message().segments());
		Optional<Progress> again = Optional.empty();
		if (!this.records.fresh(recorded)) {
			again = this.records.recordAgain(recorded);
			if (again.isEmpty()) {
				answered(recorded, new Answer.NotSent());
				return;
			}
		}
		Submission submission = again.map(recorded::with).orElse(recorded);
		if (submission.state() == SubmissionState.SUBMITTING) {
			this.carrier.submit(submission);
		}
		else {
			this.window.free(recorded);
		}
	}

	@Override
	public void answered(Submission submission, Answer answer) {
		this.answers.answered(this, submission, answer);
	}

	@Override
	public void received(Receipt receipt, Acknowledgement acknowledgement) {
		this.receipts.receive(this.carrier.account(), receipt, acknowledgement, this.answers.soFar());
	}

	@Override
	public void changed() {
		this.changed.release();
	}

	/** The submit's answer is durable. */
	void recorded(Submission submission) {
		if (this.window.free(submission) && !this.running) {
			this.changed.release();
		}
	}

}
