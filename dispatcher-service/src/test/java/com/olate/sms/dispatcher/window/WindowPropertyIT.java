package com.olate.sms.dispatcher.window;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Whatever the times at which events arrive and whatever the clock does: windows are
 * complete, each event lies in one, none is lost or sent twice. {@code -Dseed=} repeats a
 * run.
 */
class WindowPropertyIT {

	private static final Duration LIMIT = Duration.ofSeconds(60);

	private static final int PARTITIONS = 3;

	private final long seed = Long.getLong("seed", System.nanoTime());

	private final Random random = new Random(this.seed);

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void everyEventLiesInOneWindowWhateverTheClockDoes(boolean stepsBack) throws Exception {
		MutableClock clock = Installation.clock();
		try (Installation installation = new Installation(PARTITIONS)) {
			installation.chunkRecords = 10;
			installation.accounts.mostDecisions = 7;
			installation.start("a", clock);
			int published = 0;
			for (int step = 0; step < 60; step++) {
				for (int burst = this.random.nextInt(8); burst > 0; burst--) {
					installation.publisher
						.send(installation.event(this.random.nextInt(PARTITIONS), "acct", "e" + published++));
				}
				installation.publisher.flush();
				int seconds = this.random.nextInt(90) - (stepsBack ? 45 : 0);
				clock.advance(Duration.ofSeconds(seconds));
			}
			int expected = published;
			await("seed " + this.seed).atMost(LIMIT).until(() -> {
				clock.advance(Duration.ofSeconds(61));
				return installation.commandedEvents().size() >= expected;
			});
			assertThat(installation.commandedEvents()).as("seed " + this.seed)
				.hasSize(expected)
				.doesNotHaveDuplicates();
			assertWindows(installation.accounts.offered, expected, stepsBack);
		}
	}

	@Test
	void shortWindowsInRealTimeAreCompleteAndDoNotOverlap() throws Exception {
		try (Installation installation = new Installation(PARTITIONS)) {
			installation.window = Duration.ofSeconds(1);
			installation.start("a", Clock.systemUTC());
			installation.start("b", Clock.systemUTC());
			int published = 0;
			long end = System.nanoTime() + Duration.ofSeconds(4).toNanos();
			while (System.nanoTime() < end) {
				Installation.send(installation.publisher,
						installation.event(this.random.nextInt(PARTITIONS), "acct", "e" + published++));
			}
			int expected = published;
			await("seed " + this.seed).atMost(LIMIT).until(() -> installation.commandedEvents().size() >= expected);
			assertThat(installation.commandedEvents()).as("seed " + this.seed)
				.hasSize(expected)
				.doesNotHaveDuplicates();
		}
	}

	/**
	 * In each partition the windows follow one another in the order of offsets.
	 */
	private void assertWindows(List<JsonNode> offered, int expected, boolean stepsBack) {
		Map<Integer, TreeMap<Long, Instant>> windows = new HashMap<>();
		for (JsonNode event : offered) {
			Instant windowAt = Instant.parse(event.path("windowAt").stringValue());
			Instant before = windows
				.computeIfAbsent(event.path("position").path("partition").asInt(), (partition) -> new TreeMap<>())
				.put(event.path("position").path("offset").asLong(), windowAt);
			assertThat(before == null || before.equals(windowAt)).as("one window, seed " + this.seed).isTrue();
		}
		assertThat(windows.values().stream().mapToInt(TreeMap::size).sum()).isEqualTo(expected);
		if (!stepsBack) {
			windows.values()
				.forEach((partition) -> assertThat(List.copyOf(partition.values())).as("seed " + this.seed).isSorted());
		}
	}

}
