package com.olate.sms.smsc.session;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import com.olate.sms.smsc.pdu.DeliverSm;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Receipts, and texts from phones, on their way to the ESME. Each is kept until it is
 * acknowledged: while nobody is bound as a receiver it waits; refused or unanswered it is
 * sent again, on whichever receiver is least busy. The latest 100,000 wait at most.
 */
final class Receipts {

	private static final Logger logger = LoggerFactory.getLogger(Receipts.class);

	private static final int LIMIT = 100_000;

	private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

	private static final Duration RESPONSE_TIMEOUT = Duration.ofSeconds(10);

	private final EventLoop loop;

	private final int window;

	private final Deque<DeliverSm> waiting = new ArrayDeque<>();

	private final List<Session> receivers = new ArrayList<>();

	private boolean dropping;

	Receipts(EventLoop loop, int window) {
		this.loop = loop;
		this.window = window;
	}

	/**
	 * Sends a receipt, or keeps it until it can be sent.
	 * @param avoided a bind that others come before
	 */
	void add(DeliverSm receipt, @Nullable Session avoided) {
		Session other = (avoided != null) ? otherThan(avoided) : null;
		if (other != null) {
			other.deliver(receipt);
		}
		else {
			add(receipt);
		}
	}

	private @Nullable Session otherThan(Session avoided) {
		return this.receivers.stream()
			.filter((receiver) -> receiver != avoided && receiver.unacknowledged() < this.window)
			.findFirst()
			.orElse(null);
	}

	private void add(DeliverSm receipt) {
		if (this.waiting.size() == LIMIT) {
			this.waiting.removeFirst();
			if (!this.dropping) {
				logger.warn("Receipts are dropped: more than {} wait for a receiver", LIMIT);
			}
			this.dropping = true;
		}
		this.waiting.addLast(receipt);
		send();
	}

	void receiverBound(Session session) {
		this.receivers.add(session);
		send();
	}

	void receiverGone(Session session) {
		if (this.receivers.remove(session)) {
			takeBack(session, System.nanoTime());
			send();
		}
	}

	void acknowledged() {
		send();
	}

	void refused(DeliverSm receipt) {
		this.loop.after(RETRY_AFTER, () -> add(receipt));
		send();
	}

	/**
	 * Sends again what was not answered in time. To be called now and then.
	 */
	void sweep() {
		long sentBefore = System.nanoTime() - RESPONSE_TIMEOUT.toNanos();
		this.receivers.forEach((session) -> takeBack(session, sentBefore));
		send();
	}

	private void takeBack(Session session, long sentBefore) {
		List<DeliverSm> receipts = session.takeUnacknowledged(sentBefore);
		for (int i = receipts.size() - 1; i >= 0; i--) {
			this.waiting.addFirst(receipts.get(i));
		}
	}

	private void send() {
		Session receiver = freeReceiver();
		while (receiver != null && !this.waiting.isEmpty()) {
			this.dropping = false;
			receiver.deliver(this.waiting.removeFirst());
			receiver = freeReceiver();
		}
	}

	private @Nullable Session freeReceiver() {
		Session free = null;
		for (Session receiver : this.receivers) {
			if (receiver.unacknowledged() < this.window
					&& (free == null || receiver.unacknowledged() < free.unacknowledged())) {
				free = receiver;
			}
		}
		return free;
	}

}
