package com.olate.sms.gateway.smpp.session;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import com.olate.sms.gateway.smpp.SubmitPdus;
import com.olate.sms.gateway.submission.Submission;
import org.jsmpp.util.DefaultComposer;

/**
 * One bound connection: a thread that reads, a thread that writes and keeps time. Submits
 * are queued and answered whenever the SMSC does; when the connection ends, each that was
 * written and not answered is told as unknown, each that was not written as not sent.
 */
final class SmppConnection {

	private static final int MOST_QUEUED = 50_000;

	private static final int AT_ONCE = 256;

	private static final long TICK_MILLIS = 100;

	private static final int NO_SUBMIT = -1;

	private static final Out WAKE_UP = new Out(new byte[0], NO_SUBMIT, false);

	private final SmppSocket socket;

	private final SubmitPdus pdus;

	private final SessionEvents events;

	private final PendingSubmits pending;

	private final LinkWatch watch;

	private final DefaultComposer composer = new DefaultComposer();

	private final BlockingQueue<Out> queue = new ArrayBlockingQueue<>(MOST_QUEUED);

	private final AtomicBoolean open = new AtomicBoolean(true);

	private final CountDownLatch ended = new CountDownLatch(1);

	private volatile boolean draining;

	private volatile String why = "closed";

	SmppConnection(SmppSocket socket, SmppProperties properties, Duration responseTimeout, SubmitPdus pdus,
			SessionEvents events) {
		this.socket = socket;
		this.pdus = pdus;
		this.events = events;
		this.pending = new PendingSubmits(responseTimeout.toNanos(), properties.lateFor().toNanos());
		this.watch = new LinkWatch(properties.enquireLink(), properties.enquireTimeout());
	}

	void start(String name) {
		new Thread(new SmppReader(this.socket, this.pending, this.watch, this.events, this)::run, name + "-in").start();
		new Thread(this::write, name + "-out").start();
	}

	boolean isOpen() {
		return this.open.get() && !this.draining;
	}

	/**
	 * Queues a submit.
	 * @return false if the connection does not take it; then nothing of it is sent
	 * @throws IllegalArgumentException if the message cannot be written
	 */
	boolean submit(Submission submission) {
		if (!isOpen()) {
			return false;
		}
		int sequence = this.pending.nextSequence();
		byte[] pdu = this.pdus.submit(sequence, submission.message());
		if (!this.pending.add(sequence, submission)) {
			return false;
		}
		return this.queue.offer(new Out(pdu, sequence, false)) || this.pending.answered(sequence).isEmpty();
	}

	/** Queues anything but a submit. */
	void send(byte[] pdu) {
		if (!this.queue.offer(new Out(pdu, NO_SUBMIT, false))) {
			end("the SMSC does not read");
		}
	}

	/** Queues the last PDU: when it is written, the connection ends. */
	void sendLast(byte[] pdu, String why) {
		this.draining = true;
		this.why = why;
		this.queue.offer(new Out(pdu, NO_SUBMIT, true));
	}

	DefaultComposer composer() {
		return this.composer;
	}

	/** Waits for outstanding answers, says good-bye and ends. */
	void close(Duration drain) throws InterruptedException {
		this.draining = true;
		long end = System.nanoTime() + drain.toNanos();
		while (this.open.get() && !this.pending.isEmpty() && System.nanoTime() < end) {
			this.ended.await(TICK_MILLIS, TimeUnit.MILLISECONDS);
		}
		send(this.composer.unbind(this.pending.nextSequence()));
		this.ended.await(TICK_MILLIS * 10, TimeUnit.MILLISECONDS);
		end("unbound");
	}

	/** Ends the connection at once, whoever finds out first. */
	void end(String why) {
		if (this.open.compareAndSet(true, false)) {
			this.why = why;
			this.socket.close();
			PendingSubmits.Lost lost = this.pending.close();
			this.queue.offer(WAKE_UP);
			this.events.lost(lost, why);
			this.ended.countDown();
		}
	}

	String awaitEnd() throws InterruptedException {
		this.ended.await();
		return this.why;
	}

	private void write() {
		List<Out> batch = new ArrayList<>(AT_ONCE);
		try {
			while (this.open.get()) {
				Out first = this.queue.poll(TICK_MILLIS, TimeUnit.MILLISECONDS);
				if (first != null) {
					batch.add(first);
					this.queue.drainTo(batch, AT_ONCE - 1);
					write(batch);
					batch.clear();
				}
				keepTime();
			}
		}
		catch (IOException ex) {
			end("write failed: " + ex.getMessage());
		}
		catch (InterruptedException ex) {
			end("interrupted");
		}
	}

	private void write(List<Out> batch) throws IOException {
		long now = System.nanoTime();
		for (Out out : batch) {
			if (out.sequence() < 0 || this.pending.writing(out.sequence(), now)) {
				this.socket.write(out.pdu());
			}
		}
		this.socket.flush();
		if (batch.get(batch.size() - 1).last()) {
			end(this.why);
		}
	}

	private void keepTime() {
		long now = System.nanoTime();
		if (!this.watch.tick(now)) {
			return;
		}
		this.pending.expire(now).forEach(this.events::timedOut);
		switch (this.watch.verdict(now)) {
			case ASK -> send(this.composer.enquireLink(this.pending.nextSequence()));
			case DEAD -> end("the SMSC does not answer");
			case FINE -> {
			}
		}
	}

	/**
	 * Bytes to be written.
	 *
	 * @param pdu one whole PDU
	 * @param sequence its sequence number if it is a submit, else negative
	 * @param last whether the connection ends with it
	 */
	private record Out(byte[] pdu, int sequence, boolean last) {
	}

}
