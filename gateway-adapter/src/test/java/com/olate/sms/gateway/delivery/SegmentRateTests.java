package com.olate.sms.gateway.delivery;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SegmentRateTests {

	private final AtomicLong nanos = new AtomicLong();

	@ParameterizedTest
	@ValueSource(ints = { 1, 7, 50, 100, 1_000, 10_000 })
	void theRateHoldsOverASecondAndIsUsed(int perSecond) {
		SegmentRate rate = new SegmentRate(perSecond, this.nanos::get);
		rate.take(rate.available());
		int sent = 0;
		for (int millis = 0; millis < 10_000; millis++) {
			this.nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(1));
			int available = rate.available();
			rate.take(available);
			sent += available;
		}
		assertThat(sent).isBetween(10 * perSecond - perSecond / 10 - 1, 10 * perSecond);
	}

	@Test
	void aPauseIsNotMadeUpFor() {
		SegmentRate rate = new SegmentRate(100, this.nanos::get);
		this.nanos.addAndGet(TimeUnit.HOURS.toNanos(1));
		assertThat(rate.available()).isEqualTo(2);
	}

	@Test
	void aLongMessageIsPaidOffBeforeTheNext() {
		SegmentRate rate = new SegmentRate(10, this.nanos::get);
		rate.take(6);
		this.nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(590));
		assertThat(rate.available()).isZero();
		this.nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(20));
		assertThat(rate.available()).isEqualTo(1);
	}

	@Test
	void aRateBelowOneIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> new SegmentRate(0, this.nanos::get));
	}

}
