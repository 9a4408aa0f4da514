package com.olate.sms.smsc.script;

import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ThroughputTests {

	private final Throughput throughput = new Throughput();

	@Test
	void withoutALimitEverythingIsAdmitted() {
		for (int i = 0; i < 1000; i++) {
			assertThat(this.throughput.admits(0, 0)).isTrue();
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 7, 100, 5000 })
	void aFloodGetsTheRateAndAtMostATenthOfASecondMore(int rate) {
		long start = Long.MAX_VALUE - TimeUnit.SECONDS.toNanos(1);
		int admitted = 0;
		for (long millis = 0; millis < 10_000; millis++) {
			for (int i = 0; i < 10; i++) {
				admitted += this.throughput.admits(rate, start + TimeUnit.MILLISECONDS.toNanos(millis)) ? 1 : 0;
			}
		}
		assertThat(admitted).isBetween(10 * rate - rate / 10 - 1, 10 * rate + rate / 10 + 1);
	}

	@Test
	void idleTimeIsNotSavedUp() {
		assertThat(this.throughput.admits(1, 0)).isTrue();
		long muchLater = TimeUnit.HOURS.toNanos(1);
		assertThat(this.throughput.admits(1, muchLater)).isTrue();
		assertThat(this.throughput.admits(1, muchLater)).isFalse();
	}

}
