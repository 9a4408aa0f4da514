package com.olate.sms.gateway.delivery;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SegmentRateTests {

	private final AtomicLong nanos = new AtomicLong();

	@ParameterizedTest
	@ValueSource(ints = { 1, 7, 50, 100, 1_000, 10_000 })
	void theRateHoldsOverAnySecondAndIsUsed(int perSecond) {
		SegmentRate rate = new SegmentRate(perSecond, this.nanos::get);
		int[] sent = new int[10_000];
		for (int millis = 0; millis < sent.length; millis++) {
			sent[millis] = rate.available();
			rate.take(sent[millis]);
			this.nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(1));
		}
		int total = IntStream.of(sent).sum();
		assertThat(total).isBetween((int) (9.7 * perSecond) - 1, 10 * perSecond);
		int within = IntStream.of(sent).limit(1_000).sum();
		for (int start = 0; start + 1_000 < sent.length; start++) {
			assertThat(within).as("the second from %d ms on", start).isLessThanOrEqualTo(perSecond);
			within += sent[start + 1_000] - sent[start];
		}
	}

	@Test
	void aSlowerCarrierIsServedMoreSlowly() {
		SegmentRate rate = new SegmentRate(100, this.nanos::get);
		rate.speed(0.5);
		assertThat(rate.perSecond()).isEqualTo(50);
		assertThat(rate.available()).isEqualTo(1);
		rate.speed(0.0001);
		assertThat(rate.perSecond()).as("never nothing").isEqualTo(1);
	}

	@Test
	void aPauseIsNotMadeUpFor() {
		SegmentRate rate = new SegmentRate(100, this.nanos::get);
		this.nanos.addAndGet(TimeUnit.HOURS.toNanos(1));
		assertThat(rate.available()).isEqualTo(2);
	}

	@Test
	void aRateBelowOneIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> new SegmentRate(0, this.nanos::get));
	}

}
