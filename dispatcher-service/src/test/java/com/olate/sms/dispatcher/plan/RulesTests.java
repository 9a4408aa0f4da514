package com.olate.sms.dispatcher.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The small rules: where to start, how long to wait, when fences are too many.
 */
class RulesTests {

	@Test
	void aGroupThatNeverReadTheTopicStartsAtTheEarliestRecord() {
		assertThat(StartRule.decide(Map.of(), 500)).isEqualTo(StartRule.Start.EARLIEST);
	}

	@Test
	void aNewPartitionStartsAtItsFirstRecord() {
		assertThat(StartRule.decide(Map.of(1, 77L), 0)).isEqualTo(StartRule.Start.EARLIEST);
	}

	@Test
	void aPartitionThatLostItsOffsetAndItsFirstRecordsIsForPeopleToDecide() {
		assertThat(StartRule.decide(Map.of(1, 77L), 1)).isEqualTo(StartRule.Start.BLOCKED);
	}

	@Test
	void delaysDoubleUpToTheirLimitWithAFifthOfJitter() {
		BackOff backOff = new BackOff(Duration.ofMillis(200), Duration.ofSeconds(10), new Random(7));
		for (long full : new long[] { 200, 400, 800, 1600, 3200, 6400, 10_000, 10_000 }) {
			assertThat(backOff.next().toMillis()).isBetween(full * 4 / 5, full);
		}
		assertThat(backOff.delay(10_000).toMillis()).isBetween(8_000L, 10_000L);
		backOff.reset();
		assertThat(backOff.next().toMillis()).isLessThanOrEqualTo(200);
	}

	@Test
	void threeFencesInFiveMinutesAreTooMany() {
		Fences fences = new Fences();
		Instant start = Instant.EPOCH;
		fences.add(start);
		fences.add(start.plusSeconds(10));
		assertThat(fences.areTooMany(start.plusSeconds(11))).isFalse();
		fences.add(start.plusSeconds(20));
		assertThat(fences.areTooMany(start.plusSeconds(299))).isTrue();
		assertThat(fences.areTooMany(start.plusSeconds(300))).isFalse();
		fences.add(start.plusSeconds(301));
		assertThat(fences.areTooMany(start.plusSeconds(302))).isTrue();
	}

}
