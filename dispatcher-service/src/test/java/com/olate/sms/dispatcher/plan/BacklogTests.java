package com.olate.sms.dispatcher.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static com.olate.sms.dispatcher.plan.Records.WINDOW;
import static com.olate.sms.dispatcher.plan.Records.event;
import static com.olate.sms.dispatcher.plan.Records.granted;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is read, offered and committed of open windows.
 */
class BacklogTests {

	private static final Duration LIMIT = Duration.ofMinutes(10);

	private final Backlog backlog = new Backlog(Records.READER, 3, 100_000,
			new BackOff(Duration.ofMillis(100), Duration.ofSeconds(10), new Random(1)));

	@BeforeEach
	void assign() {
		this.backlog.assign(0, 10);
	}

	@Test
	void nothingIsReadBetweenWindows() {
		assertThat(this.backlog.wanted()).isEmpty();
		this.backlog.cut(Map.of(0, 10L), WINDOW);
		assertThat(this.backlog.wanted()).as("an empty window").isEmpty();
	}

	@Test
	void aRecordBeyondTheWindowIsReadAgainInTheNext() {
		this.backlog.cut(Map.of(0, 12L), WINDOW);
		assertThat(this.backlog.wanted()).containsExactly(0);
		assertThat(this.backlog.accept(0, List.of(event(0, 10), event(0, 11), event(0, 12), event(0, 13))))
			.isEqualTo(OptionalLong.of(12));
		assertThat(this.backlog.wanted()).isEmpty();
		assertThat(this.backlog.nextChunk(10, 0).records()).hasSize(2)
			.allMatch((record) -> record.windowAt().equals(WINDOW));
	}

	@Test
	void aWindowThatEndsInControlRecordsIsFinishedByPosition() {
		this.backlog.cut(Map.of(0, 14L), WINDOW);
		assertThat(this.backlog.accept(0, List.of(event(0, 10)))).isEmpty();
		this.backlog.readUpTo(0, 14);
		assertThat(this.backlog.wanted()).isEmpty();
		assertThat(this.backlog.oldestWindow()).contains(WINDOW);
		Plan plan = grantAll(this.backlog.nextChunk(10, 0));
		assertThat(this.backlog.offsetsAfter(plan)).containsExactly(Map.entry(0, 14L));
		this.backlog.finish(plan, 0);
		assertThat(this.backlog.oldestWindow()).isEmpty();
	}

	@Test
	void aWindowThatIsNotFinishedKeepsItsEndWhenTheNextOneComes() {
		this.backlog.cut(Map.of(0, 11L), WINDOW);
		this.backlog.cut(Map.of(0, 12L), WINDOW.plusSeconds(60));
		this.backlog.accept(0, List.of(event(0, 10), event(0, 11)));
		assertThat(this.backlog.nextChunk(10, 0).records()).extracting(WindowRecord::windowAt)
			.containsExactly(WINDOW, WINDOW.plusSeconds(60));
	}

	@Test
	void aPartitionAssignedInMidWindowIsDueIfItsFirstRecordIsOlderThanTheTick() {
		this.backlog.cutOnTrial(0, 12, WINDOW);
		assertThat(this.backlog.accept(0, List.of(event(0, 10, WINDOW.minusMillis(1)), event(0, 11, WINDOW))))
			.isEmpty();
		assertThat(this.backlog.nextChunk(10, 0).records()).hasSize(2);
	}

	@Test
	void aPartitionAssignedInMidWindowWaitsIfItsFirstRecordIsNewerThanTheTick() {
		this.backlog.cutOnTrial(0, 12, WINDOW);
		assertThat(this.backlog.accept(0, List.of(event(0, 10, WINDOW), event(0, 11, Instant.EPOCH))))
			.isEqualTo(OptionalLong.of(10));
		assertThat(this.backlog.wanted()).isEmpty();
		assertThat(this.backlog.nextChunk(10, 0).isEmpty()).isTrue();
		this.backlog.cut(Map.of(0, 12L), WINDOW.plusSeconds(60));
		assertThat(this.backlog.wanted()).containsExactly(0);
	}

	@Test
	void chunksTakeTheOldestFirstAcrossPartitions() {
		this.backlog.assign(1, 0);
		this.backlog.cut(Map.of(0, 12L, 1, 2L), WINDOW);
		this.backlog.accept(0, List.of(event(0, 10), event(0, 11)));
		this.backlog.accept(1, List.of(event(1, 0), event(1, 1)));
		assertThat(this.backlog.nextChunk(10, 0).candidates()).extracting((candidate) -> candidate.event().id())
			.as("no more than a chunk may hold")
			.containsExactly("1-0", "1-1", "0-10");
		assertThat(this.backlog.nextChunk(1, 0).records()).hasSize(1);
	}

	@Test
	void readingStopsWhenEnoughWaits() {
		this.backlog.cut(Map.of(0, 20L), WINDOW);
		this.backlog.accept(0, List.of(event(0, 10), event(0, 11)));
		assertThat(this.backlog.wanted()).containsExactly(0);
		this.backlog.accept(0, List.of(event(0, 12)));
		assertThat(this.backlog.wanted()).isEmpty();
	}

	@Test
	void aHeldRecordIsOfferedAloneWhenItIsDueAgain() {
		this.backlog.cut(Map.of(0, 13L), WINDOW);
		this.backlog.accept(0, List.of(event(0, 10), event(0, 11), event(0, 12)));
		Plan plan = Planner.plan(this.backlog.nextChunk(10, 0),
				List.of(granted("a"), new Decision.Retry("busy"), granted("b")), Map.of(), WINDOW, LIMIT);
		assertThat(this.backlog.finish(plan, 0)).containsExactly(Map.entry(0, 12L));
		assertThat(this.backlog.hasOffers(0)).isFalse();
		assertThat(this.backlog.wanted()).isEmpty();
		long later = Duration.ofMillis(100).toNanos();
		assertThat(this.backlog.nextChunk(10, later).candidates()).extracting(Candidate::offset).containsExactly(11L);
		Plan decided = grantAll(this.backlog.nextChunk(10, later));
		assertThat(this.backlog.offsetsAfter(decided)).containsExactly(Map.entry(0, 12L));
		this.backlog.finish(decided, later);
		assertThat(this.backlog.wanted()).containsExactly(0);
	}

	@Test
	void afterARewindEverythingUnfinishedIsReadAgain() {
		this.backlog.cut(Map.of(0, 12L), WINDOW);
		this.backlog.accept(0, List.of(event(0, 10), event(0, 11)));
		assertThat(this.backlog.rewind()).containsExactly(Map.entry(0, 10L));
		assertThat(this.backlog.hasOffers(0)).isFalse();
		assertThat(this.backlog.wanted()).containsExactly(0);
		assertThat(this.backlog.unread()).isEqualTo(2);
	}

	private static Plan grantAll(Chunk chunk) {
		return Planner.plan(chunk, chunk.candidates().stream().map((candidate) -> granted("a")).toList(), Map.of(),
				WINDOW, LIMIT);
	}

}
