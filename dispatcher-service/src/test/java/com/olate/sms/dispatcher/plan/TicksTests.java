package com.olate.sms.dispatcher.plan;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * When windows end, with a clock that behaves and with one that does not.
 */
class TicksTests {

	private static final Instant START = Instant.parse("2026-11-22T10:15:30Z");

	private final Ticks ticks = new Ticks(Duration.ofSeconds(60), START);

	@Test
	void windowsEndAtMultiplesOfTheirLength() {
		assertThat(this.ticks.last()).isEqualTo("2026-11-22T10:15:00Z");
		assertThat(this.ticks.due(START.plusMillis(29_999))).isEmpty();
		assertThat(this.ticks.due(START.plusSeconds(30))).contains(Instant.parse("2026-11-22T10:16:00Z"));
		assertThat(this.ticks.due(START.plusSeconds(31))).isEmpty();
		assertThat(this.ticks.untilNext(START.plusSeconds(31))).isEqualTo(Duration.ofSeconds(59));
	}

	@Test
	void afterAPauseTheLatestBoundaryCountsOnce() {
		assertThat(this.ticks.due(START.plusSeconds(600))).contains(Instant.parse("2026-11-22T10:25:00Z"));
		assertThat(this.ticks.due(START.plusSeconds(601))).isEmpty();
	}

	@Test
	void aClockThatStepsBackDelaysTheNextTickByAtMostOneWindow() {
		assertThat(this.ticks.due(START.minusSeconds(3600))).isEmpty();
		assertThat(this.ticks.due(START.minusSeconds(3540))).contains(Instant.parse("2026-11-22T09:16:00Z"));
	}

	@Test
	void aWindowOfNoLengthIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Ticks(Duration.ZERO, START));
	}

}
