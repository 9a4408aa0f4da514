package com.olate.sms.dispatcher.plan;

import java.time.Duration;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How long to wait between attempts.
 */
class BackOffTests {

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

}
