package com.olate.sms.gateway.smpp.session;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import com.olate.sms.gateway.smpp.SubmitPdus;
import com.olate.sms.gateway.carrier.Submit;
import org.jsmpp.SMPPConstant;
import org.jsmpp.util.DefaultComposer;
import org.jspecify.annotations.Nullable;

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

	private final long drainNanos;

	private volatile boolean draining;

	private volatile @Nullable Leaving leaving;

	private volatile String why = "closed";

	SmppConnection(SmppSocket socket, SmppProperties properties, SmppTimeouts timeouts, SubmitPdus pdus,
			SessionEvents events) {
		this.socket = socket;
		this.pdus = pdus;
		this.events = events;
		this.drainNanos = timeouts.drain().toNanos();
		this.pending = new PendingSubmits(timeouts.response().toNanos(), properties.lateFor().toNanos());
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
	boolean submit(Submit submit, Instant now) {
		if (!isOpen()) {
			return false;
		}
		int sequence = this.pending.nextSequence();
		byte[] pdu = this.pdus.submit(sequence, submit, now);
		if (!this.pending.add(sequence, submit)) {
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

	/** Submits that are waited for. */
	int load() {
		return this.pending.count();
	}

	/** The SMSC wants to go: it gets its answer when we have got ours. */
	void unbound(int sequence) {
		leave("the SMSC unbound", this.composer.unbindResp(SMPPConstant.STAT_ESME_ROK, sequence));
	}

	/** Takes no more submits; ends when those that were taken have their answers. */
	void leave(String reason) {
		leave(reason, this.composer.unbind(this.pending.nextSequence()));
	}

	private void leave(String reason, byte[] last) {
		this.draining = true;
		this.leaving = new Leaving(reason, last, System.nanoTime() + this.drainNanos);
		this.events.draining();
	}

	private void leaveWhenDone(long now) {
		Leaving planned = this.leaving;
		if (planned != null && (this.pending.isEmpty() || now - planned.deadline() > 0)) {
			this.leaving = null;
			sendLast(planned.last(), planned.why());
		}
	}

	/** Queues the last PDU: when it is written, the connection ends. */
	private void sendLast(byte[] pdu, String why) {
		this.why = why;
		this.queue.offer(new Out(pdu, NO_SUBMIT, true));
	}

	DefaultComposer composer() {
		return this.composer;
	}

	/** Waits until it has ended, and ends it when it has not by then. */
	void endBy(long nanos) throws InterruptedException {
		this.ended.await(nanos - System.nanoTime(), TimeUnit.NANOSECONDS);
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
		leaveWhenDone(now);
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

	/**
	 * The end, once nothing is outstanding.
	 *
	 * @param why it ends
	 * @param last what is said last
	 * @param deadline when it ends in any case
	 */
	@SuppressWarnings("ArrayRecordComponent")
	private record Leaving(String why, byte[] last, long deadline) {
	}

}
