package com.olate.sms.dispatcher.plan;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;

import com.olate.sms.dispatcher.event.RawRecord;
import org.jspecify.annotations.Nullable;

/**
 * One partition's share of the open windows. A cut is the end offset of a window; a
 * record belongs to the first cut beyond its offset, so it lies in exactly one window.
 * Records stay pending until the transaction that finishes them has committed.
 */
final class PartitionBacklog {

	/** Windows that may wait; after that the latest takes in the next. */
	private static final int MAX_CUTS = 1000;

	private final Deque<Cut> cuts = new ArrayDeque<>();

	private final Deque<WindowRecord> pending = new ArrayDeque<>();

	private long position;

	private long bytes;

	private boolean onTrial;

	private @Nullable Hold hold;

	private long holdUntil;

	PartitionBacklog(long position) {
		this.position = position;
	}

	/**
	 * Ends a window at an offset; nothing happens if a window already ends there.
	 */
	void cut(long end, Instant at) {
		long last = this.cuts.isEmpty() ? progress() : this.cuts.getLast().end();
		if (end > last) {
			if (this.cuts.size() == MAX_CUTS) {
				this.cuts.removeLast();
			}
			this.cuts.addLast(new Cut(end, at));
		}
		this.onTrial = false;
	}

	/**
	 * Opens a window on trial: it is due only if its first record is older than the tick.
	 */
	void cutOnTrial(long end, Instant at) {
		cut(end, at);
		this.onTrial = !this.cuts.isEmpty();
	}

	/**
	 * Adds a record. Not added, and to be read again later, is a record beyond the last
	 * cut, one behind a held record, or the first one of a window on trial that turns out
	 * not to be due.
	 */
	boolean add(RawRecord raw, RecordReader reader) {
		if (this.onTrial) {
			this.onTrial = false;
			if (!raw.timestamp().isBefore(this.cuts.getFirst().at())) {
				this.cuts.clear();
			}
		}
		boolean behindHold = this.hold != null && !this.pending.isEmpty();
		for (Cut cut : this.cuts) {
			if (raw.offset() < cut.end() && !behindHold) {
				this.pending.addLast(reader.read(raw, cut.at()));
				this.bytes += raw.bytesKept();
				this.position = raw.offset() + 1;
				return true;
			}
		}
		readAgainFrom(raw.offset());
		return false;
	}

	/**
	 * Says how far the consumer has read; control records and aborted ones lie between.
	 */
	void readUpTo(long offset) {
		this.position = Math.max(this.position, offset);
		dropPassedCuts();
	}

	/**
	 * Whether there is more to read of the open windows.
	 */
	boolean wantsMore() {
		boolean open = !this.cuts.isEmpty() && this.position < this.cuts.getLast().end();
		return open && (this.hold == null || this.pending.isEmpty());
	}

	/**
	 * Removes what is finished.
	 */
	void finish(long lastFinished) {
		while (!this.pending.isEmpty() && this.pending.getFirst().raw().offset() <= lastFinished) {
			this.bytes -= this.pending.removeFirst().raw().bytesKept();
		}
		this.hold = null;
		dropPassedCuts();
	}

	/**
	 * The offset to commit once everything up to a record is finished.
	 */
	long progressAfter(long lastFinished) {
		return (this.pending.isEmpty() || this.pending.getLast().raw().offset() <= lastFinished) ? this.position
				: lastFinished + 1;
	}

	/**
	 * Forgets what is pending; answers where to read again.
	 */
	long rewind() {
		this.position = progress();
		this.pending.clear();
		this.bytes = 0;
		return this.position;
	}

	/**
	 * Holds the first pending record back until a nano time, and forgets those behind it;
	 * answers where to read again.
	 */
	long hold(Hold held, long until) {
		this.hold = held;
		this.holdUntil = until;
		WindowRecord first = this.pending.removeFirst();
		this.pending.clear();
		this.pending.addFirst(first);
		this.bytes = first.raw().bytesKept();
		this.position = held.offset() + 1;
		return this.position;
	}

	@Nullable Hold hold() {
		return this.hold;
	}

	/**
	 * The records that may go into a chunk now: none while the first is held, that one
	 * alone when it is due again.
	 */
	Iterator<WindowRecord> offered(long nanoTime) {
		if (this.hold == null) {
			return this.pending.iterator();
		}
		boolean due = nanoTime - this.holdUntil >= 0;
		return this.pending.stream().limit(due ? 1 : 0).iterator();
	}

	Optional<Instant> oldestWindow() {
		return this.cuts.isEmpty() ? Optional.empty() : Optional.of(this.cuts.getFirst().at());
	}

	/**
	 * Offsets between what is finished and the end of the last window.
	 */
	long unread() {
		return this.cuts.isEmpty() ? 0 : this.cuts.getLast().end() - progress();
	}

	int pendingRecords() {
		return this.pending.size();
	}

	long pendingBytes() {
		return this.bytes;
	}

	private void readAgainFrom(long offset) {
		this.position = offset;
		dropPassedCuts();
	}

	/**
	 * Everything before this offset is finished.
	 */
	private long progress() {
		return this.pending.isEmpty() ? this.position : this.pending.getFirst().raw().offset();
	}

	private void dropPassedCuts() {
		while (!this.cuts.isEmpty() && this.cuts.getFirst().end() <= progress()) {
			this.cuts.removeFirst();
			this.onTrial = false;
		}
	}

	private record Cut(long end, Instant at) {

	}

}
