package com.olate.sms.gateway.carrier;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Back-off of connections, and rests after throttling.
 */
class CarrierTimersTests {

	private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

	@Test
	void connectionsAreTriedAtGrowingIntervalsThatAreNeverTheSame() {
		BackOff backOff = new BackOff(new Random(1));
		long most = 1_000;
		for (int i = 0; i < 12; i++) {
			assertThat(backOff.next().toMillis()).isBetween(most / 2, most);
			most = Math.min(60_000, most * 2);
		}
		backOff.succeeded();
		assertThat(backOff.next()).isLessThanOrEqualTo(Duration.ofSeconds(1));
	}

	@Test
	void restsDoubleWhileNothingIsAccepted() {
		Throttle pause = new Throttle();
		Instant now = NOON;
		for (int seconds : new int[] { 1, 2, 4, 8, 16, 30, 30 }) {
			assertThat(pause.throttled(now)).isEqualTo(Duration.ofSeconds(seconds));
			assertThat(pause.resting(now.plusSeconds(seconds).minusMillis(1))).isTrue();
			now = now.plusSeconds(seconds);
			assertThat(pause.resting(now)).isFalse();
		}
		pause.accepted();
		assertThat(pause.throttled(now)).isEqualTo(Duration.ofSeconds(1));
	}

	@Test
	void aWindowFullOfThrottledAnswersIsOneRest() {
		Throttle pause = new Throttle();
		pause.throttled(NOON);
		assertThat(pause.throttled(NOON.plusMillis(400))).isEqualTo(Duration.ofMillis(600));
		assertThat(pause.throttled(NOON.plusSeconds(1))).isEqualTo(Duration.ofSeconds(2));
	}

	@Test
	void theRateHalvesWithEachRestAndComesBackByTenths() {
		Throttle throttle = new Throttle();
		assertThat(throttle.speed(NOON)).isEqualTo(1);
		throttle.throttled(NOON);
		assertThat(throttle.speed(NOON.plusSeconds(1))).isEqualTo(0.5);
		assertThat(throttle.speed(NOON.plusSeconds(10))).isEqualTo(0.5);
		assertThat(throttle.speed(NOON.plusSeconds(11))).isCloseTo(0.6, within(1e-9));
		throttle.throttled(NOON.plusSeconds(11));
		assertThat(throttle.speed(NOON.plusSeconds(13))).isCloseTo(0.3, within(1e-9));
		assertThat(throttle.speed(NOON.plusSeconds(13 + 70))).isEqualTo(1);
	}

	@Test
	void aWrongLoginIsTriedAsSeldomAsPossible() {
		BackOff backOff = new BackOff(new Random(1));
		backOff.hopeless();
		assertThat(backOff.next()).isGreaterThanOrEqualTo(Duration.ofSeconds(30));
	}

}
