package com.olate.sms.dispatcher.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.olate.sms.dispatcher.event.RawRecord;

/**
 * The open windows of all partitions that are ours: what is still to be read, what is
 * read and not yet finished. Offsets alone decide which window a record belongs to. For
 * one thread.
 */
public final class Backlog {

	private final RecordReader reader;

	private final int maxRecords;

	private final long maxBytes;

	private final BackOff holdBackOff;

	private final Map<Integer, PartitionBacklog> partitions = new TreeMap<>();

	/**
	 * Creates an empty backlog.
	 * @param maxRecords records in a chunk, and roughly those that wait
	 * @param maxBytes bytes of records that wait, after which no more are read
	 * @param holdBackOff delays between offers of a held record, by their number
	 */
	public Backlog(RecordReader reader, int maxRecords, long maxBytes, BackOff holdBackOff) {
		this.reader = reader;
		this.maxRecords = maxRecords;
		this.maxBytes = maxBytes;
		this.holdBackOff = holdBackOff;
	}

	/**
	 * A partition is ours from this position on.
	 */
	public void assign(int partition, long position) {
		this.partitions.put(partition, new PartitionBacklog(position));
	}

	/**
	 * A partition is ours no more: whatever waits of it is its next owner's.
	 */
	public void drop(int partition) {
		this.partitions.remove(partition);
	}

	public Set<Integer> assigned() {
		return Set.copyOf(this.partitions.keySet());
	}

	/**
	 * A window ends.
	 * @param ends the end offset of each partition
	 * @param at the window's end
	 */
	public void cut(Map<Integer, Long> ends, Instant at) {
		ends.forEach((partition, end) -> this.partitions.get(partition).cut(end, at));
	}

	/**
	 * Opens what a partition assigned in mid-window has: due at once if its first record
	 * is older than the last tick.
	 */
	public void cutOnTrial(int partition, long end, Instant lastTick) {
		this.partitions.get(partition).cutOnTrial(end, lastTick);
	}

	/**
	 * Partitions to read from now: those with more in their open windows, as long as not
	 * too much waits already.
	 */
	public Set<Integer> wanted() {
		return isFull() ? Set.of()
				: this.partitions.entrySet()
					.stream()
					.filter((entry) -> entry.getValue().wantsMore())
					.map(Map.Entry::getKey)
					.collect(Collectors.toSet());
	}

	/**
	 * Takes records of a partition in their order; answers the offset to read again from
	 * where the rest is not for now.
	 */
	public OptionalLong accept(int partition, Collection<RawRecord> records) {
		PartitionBacklog backlog = this.partitions.get(partition);
		for (RawRecord raw : records) {
			if (!backlog.add(raw, this.reader)) {
				return OptionalLong.of(raw.offset());
			}
		}
		return OptionalLong.empty();
	}

	/**
	 * The consumer has read a partition up to this offset.
	 */
	public void readUpTo(int partition, long offset) {
		this.partitions.get(partition).readUpTo(offset);
	}

	/**
	 * The next records to finish, oldest first across partitions, each partition's in its
	 * order. They stay here until they are finished.
	 */
	public Chunk nextChunk(int most, long nanoTime) {
		PriorityQueue<Head> heads = new PriorityQueue<>(Comparator.comparing(Head::timestamp));
		for (PartitionBacklog partition : this.partitions.values()) {
			Iterator<WindowRecord> offered = partition.offered(nanoTime);
			if (offered.hasNext()) {
				heads.add(new Head(offered.next(), offered));
			}
		}
		List<WindowRecord> records = new ArrayList<>();
		while (!heads.isEmpty() && records.size() < Math.min(most, this.maxRecords)) {
			Head head = heads.remove();
			records.add(head.record());
			if (head.rest().hasNext()) {
				heads.add(new Head(head.rest().next(), head.rest()));
			}
		}
		return new Chunk(records);
	}

	/**
	 * What follows from the decisions about the first events of a chunk.
	 * @param undecidedLimit how long a record may stay undecided
	 */
	public Plan plan(Chunk chunk, List<Decision> decisions, Instant now, Duration undecidedLimit) {
		return Planner.plan(chunk, decisions, holds(), now, undecidedLimit);
	}

	/**
	 * The offsets that a plan's transaction commits.
	 */
	public Map<Integer, Long> offsetsAfter(Plan plan) {
		Map<Integer, Long> offsets = new HashMap<>();
		plan.finished()
			.forEach((partition, last) -> offsets.put(partition, this.partitions.get(partition).progressAfter(last)));
		return offsets;
	}

	/**
	 * A plan was committed; answers where to read again in partitions that are held.
	 */
	public Map<Integer, Long> finish(Plan plan, long nanoTime) {
		plan.finished().forEach((partition, last) -> this.partitions.get(partition).finish(last));
		Map<Integer, Long> seeks = new HashMap<>();
		plan.holds().forEach((partition, hold) -> {
			long until = nanoTime + this.holdBackOff.delay(hold.attempts()).toNanos();
			seeks.put(partition, this.partitions.get(partition).hold(hold, until));
		});
		return seeks;
	}

	/**
	 * Forgets everything that waits; answers where to read again.
	 */
	public Map<Integer, Long> rewind() {
		Map<Integer, Long> seeks = new HashMap<>();
		this.partitions.forEach((partition, backlog) -> {
			if (backlog.pendingRecords() > 0) {
				seeks.put(partition, backlog.rewind());
			}
		});
		return seeks;
	}

	private Map<Integer, Hold> holds() {
		Map<Integer, Hold> holds = new HashMap<>();
		this.partitions.forEach((partition, backlog) -> {
			Hold hold = backlog.hold();
			if (hold != null) {
				holds.put(partition, hold);
			}
		});
		return holds;
	}

	/**
	 * The end of the oldest window that is not finished.
	 */
	public Optional<Instant> oldestWindow() {
		return this.partitions.values()
			.stream()
			.flatMap((partition) -> partition.oldestWindow().stream())
			.min(Comparator.naturalOrder());
	}

	/**
	 * Whether a chunk could be made now.
	 */
	public boolean hasOffers(long nanoTime) {
		return this.partitions.values().stream().anyMatch((partition) -> partition.offered(nanoTime).hasNext());
	}

	/**
	 * Offsets between what is finished and the end of the open windows.
	 */
	public long unread() {
		return this.partitions.values().stream().mapToLong(PartitionBacklog::unread).sum();
	}

	/**
	 * Whether as much waits as may.
	 */
	public boolean isFull() {
		long records = 0;
		long bytes = 0;
		for (PartitionBacklog partition : this.partitions.values()) {
			records += partition.pendingRecords();
			bytes += partition.pendingBytes();
		}
		return records >= this.maxRecords || bytes >= this.maxBytes;
	}

	private record Head(WindowRecord record, Iterator<WindowRecord> rest) {

		Instant timestamp() {
			return this.record.raw().timestamp();
		}

	}

}
