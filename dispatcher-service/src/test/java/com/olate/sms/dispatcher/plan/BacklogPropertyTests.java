package com.olate.sms.dispatcher.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;

import com.olate.sms.dispatcher.event.RawRecord;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

/**
 * Random logs with gaps, ticks, polls of any size, prefixes, retries, aborts, crashes and
 * rebalances: every record is finished once, in order, in one window. A failure prints
 * its seed; {@code -Dseed=} repeats it.
 */
class BacklogPropertyTests {

	private static final int ROUNDS = 10_000;

	private static final int PARTITIONS = 3;

	@Test
	void everyRecordIsFinishedOnceInOrderAndLiesInOneWindow() {
		long first = Long.getLong("seed", System.nanoTime());
		int rounds = (System.getProperty("seed") != null) ? 1 : ROUNDS;
		for (long seed = first; seed < first + rounds; seed++) {
			try {
				new Simulation(new Random(seed)).run();
			}
			catch (AssertionError | RuntimeException ex) {
				fail("Repeat with -Dseed=" + seed, ex);
			}
		}
	}

	/**
	 * A broker with one consumer of few scruples.
	 */
	private static final class Simulation {

		private final Random random;

		private final List<TreeMap<Long, RawRecord>> logs = new ArrayList<>();

		private final long[] ends = new long[PARTITIONS];

		private final long[] committed = new long[PARTITIONS];

		private final long[] positions = new long[PARTITIONS];

		private final Map<String, Instant> windows = new HashMap<>();

		private final List<List<Long>> finished = new ArrayList<>();

		private Backlog backlog;

		private Instant now = Records.WINDOW;

		private long nanos;

		Simulation(Random random) {
			this.random = random;
			for (int partition = 0; partition < PARTITIONS; partition++) {
				this.logs.add(new TreeMap<>());
				this.finished.add(new ArrayList<>());
			}
			this.backlog = join();
		}

		void run() {
			for (int step = 0; step < 70; step++) {
				switch (this.random.nextInt(12)) {
					case 0, 1, 2 -> append();
					case 3 -> tick();
					case 4, 5, 6 -> poll();
					case 7, 8, 9 -> chunk(false);
					case 10 -> changeHands();
					default -> this.backlog.rewind().forEach((partition, offset) -> this.positions[partition] = offset);
				}
			}
			tick();
			while (this.backlog.oldestWindow().isPresent()) {
				poll();
				chunk(true);
			}
			for (int partition = 0; partition < PARTITIONS; partition++) {
				assertThat(this.finished.get(partition)).containsExactlyElementsOf(this.logs.get(partition).keySet());
				assertThat(this.committed[partition]).isLessThanOrEqualTo(this.ends[partition]);
			}
		}

		private void append() {
			int partition = this.random.nextInt(PARTITIONS);
			long offset = this.ends[partition] + this.random.nextInt(3);
			RawRecord record = (this.random.nextInt(4) == 0) ? Records.poison(partition, offset)
					: Records.event(partition, offset, this.now);
			this.logs.get(partition).put(offset, record);
			this.ends[partition] = offset + 1 + this.random.nextInt(2);
		}

		private void tick() {
			this.now = this.now.plusSeconds(60);
			Map<Integer, Long> cuts = new HashMap<>();
			this.backlog.assigned().forEach((partition) -> cuts.put(partition, this.ends[partition]));
			this.backlog.cut(cuts, this.now);
		}

		private void poll() {
			for (int partition : this.backlog.wanted()) {
				List<RawRecord> batch = this.logs.get(partition)
					.tailMap(this.positions[partition])
					.values()
					.stream()
					.limit(1 + this.random.nextInt(4))
					.toList();
				this.positions[partition] = batch.isEmpty() ? this.ends[partition]
						: batch.get(batch.size() - 1).offset() + 1;
				OptionalLong again = this.backlog.accept(partition, batch);
				again.ifPresent((offset) -> this.positions[partition] = offset);
				this.backlog.readUpTo(partition, this.positions[partition]);
			}
		}

		private void chunk(boolean willing) {
			this.nanos += Duration.ofSeconds(5).toNanos();
			Chunk chunk = this.backlog.nextChunk(1 + this.random.nextInt(8), this.nanos);
			List<Decision> decisions = new ArrayList<>();
			int decided = willing ? Integer.MAX_VALUE : 1 + this.random.nextInt(4);
			chunk.candidates()
				.stream()
				.limit(decided)
				.forEach((candidate) -> decisions.add(
						(!willing && this.random.nextInt(5) == 0) ? new Decision.Retry("busy") : Records.granted("a")));
			Plan plan = this.backlog.plan(chunk, decisions, this.now, Duration.ofDays(1));
			boolean aborted = !willing && this.random.nextInt(5) == 0;
			if (aborted) {
				this.backlog.rewind().forEach((partition, offset) -> this.positions[partition] = offset);
				return;
			}
			this.backlog.offsetsAfter(plan).forEach((partition, offset) -> this.committed[partition] = offset);
			note(chunk, plan);
			this.backlog.finish(plan, this.nanos).forEach((partition, offset) -> this.positions[partition] = offset);
		}

		private void note(Chunk chunk, Plan plan) {
			for (WindowRecord record : chunk.records()) {
				int partition = record.raw().partition();
				if (record.raw().offset() <= plan.finished().getOrDefault(partition, -1L)) {
					this.finished.get(partition).add(record.raw().offset());
					Instant before = this.windows.put("p" + partition, record.windowAt());
					assertThat(before == null || !before.isAfter(record.windowAt())).as("windows in order").isTrue();
				}
			}
		}

		/**
		 * A crash, or one partition that goes to another member and comes back.
		 */
		private void changeHands() {
			if (this.random.nextInt(3) == 0) {
				this.windows.clear();
				this.backlog = join();
				return;
			}
			int partition = this.random.nextInt(PARTITIONS);
			this.windows.remove("p" + partition);
			this.backlog.drop(partition);
			assign(this.backlog, partition);
		}

		private Backlog join() {
			Backlog fresh = new Backlog(Records.KNOWING_READER, 6, 100_000,
					new BackOff(Duration.ofMillis(100), Duration.ofSeconds(10), this.random));
			for (int partition = 0; partition < PARTITIONS; partition++) {
				assign(fresh, partition);
			}
			return fresh;
		}

		private void assign(Backlog to, int partition) {
			to.assign(partition, this.committed[partition]);
			this.positions[partition] = this.committed[partition];
			if (this.random.nextBoolean()) {
				to.cutOnTrial(partition, this.ends[partition], this.now.minusSeconds(30));
			}
		}

	}

}
