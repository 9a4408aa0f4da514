package com.olate.sms.gateway.smpp.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.olate.sms.gateway.carrier.Submit;

/**
 * The submits of one connection that have no answer, by sequence number: those that are
 * waited for, and for a while those whose time is over, since an answer may still come.
 * Safe for use by several threads.
 */
final class PendingSubmits {

	private static final int MOST_LATE = 10_000;

	private static final int LAST_SEQUENCE = 0x7FFF_FFFF;

	private final long timeoutNanos;

	private final long lateNanos;

	private final Map<Integer, Pending> waiting = new LinkedHashMap<>();

	private final Map<Integer, Pending> late = new LinkedHashMap<>();

	private int sequence;

	private boolean closed;

	PendingSubmits(long timeoutNanos, long lateNanos) {
		this.timeoutNanos = timeoutNanos;
		this.lateNanos = lateNanos;
	}

	/** A sequence number that nothing is waiting for (SMPP 3.4, 5.1.4). */
	synchronized int nextSequence() {
		do {
			this.sequence = (this.sequence == LAST_SEQUENCE) ? 1 : this.sequence + 1;
		}
		while (this.waiting.containsKey(this.sequence) || this.late.containsKey(this.sequence));
		return this.sequence;
	}

	/**
	 * Adds a submit that is about to be queued.
	 * @return false if the connection is closed
	 */
	synchronized boolean add(int sequence, Submit submit) {
		if (!this.closed) {
			this.waiting.put(sequence, new Pending(submit));
		}
		return !this.closed;
	}

	/**
	 * The submit is written now: from here on its outcome is unknown.
	 * @return false if it must not be written any more
	 */
	synchronized boolean writing(int sequence, long nanos) {
		Pending pending = this.waiting.get(sequence);
		if (pending == null || this.closed) {
			return false;
		}
		pending.writtenAt = nanos;
		pending.written = true;
		return true;
	}

	/** The submit that an answer is for, in time or late; empty if it is unknown. */
	synchronized Optional<Submit> answered(int sequence) {
		Pending pending = this.waiting.remove(sequence);
		if (pending == null) {
			pending = this.late.remove(sequence);
		}
		return Optional.ofNullable(pending).map((found) -> found.submit);
	}

	/** Those whose time is over now. */
	synchronized List<Submit> expire(long nanos) {
		List<Submit> expired = new ArrayList<>();
		this.waiting.entrySet().removeIf((entry) -> {
			Pending pending = entry.getValue();
			boolean over = pending.written && nanos - pending.writtenAt > this.timeoutNanos;
			if (over) {
				expired.add(pending.submit);
				this.late.put(entry.getKey(), pending);
			}
			return over;
		});
		this.late.values()
			.removeIf((pending) -> nanos - pending.writtenAt > this.timeoutNanos + this.lateNanos
					|| this.late.size() > MOST_LATE);
		return expired;
	}

	/** Ends all of them: the connection is gone. */
	synchronized Lost close() {
		this.closed = true;
		List<Submit> unknown = new ArrayList<>();
		List<Submit> notSent = new ArrayList<>();
		this.waiting.values().forEach((pending) -> (pending.written ? unknown : notSent).add(pending.submit));
		this.waiting.clear();
		this.late.clear();
		return new Lost(unknown, notSent);
	}

	/** Submits that are waited for. */
	synchronized int count() {
		return this.waiting.size();
	}

	synchronized boolean isEmpty() {
		return this.waiting.isEmpty();
	}

	/**
	 * What a lost connection leaves.
	 *
	 * @param unknown submits that may have arrived
	 * @param notSent submits that cannot have
	 */
	record Lost(List<Submit> unknown, List<Submit> notSent) {
	}

	private static final class Pending {

		private final Submit submit;

		private boolean written;

		private long writtenAt;

		Pending(Submit submit) {
			this.submit = submit;
		}

	}

}
