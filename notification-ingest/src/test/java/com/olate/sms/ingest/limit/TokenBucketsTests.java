package com.olate.sms.ingest.limit;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * How many, how fast, and how long to wait.
 */
class TokenBucketsTests {

	private final AtomicLong now = new AtomicLong(-5);

	@Test
	void aBurstIsGivenAtOnceAndThenTheRateDecides() {
		TokenBuckets<String> buckets = buckets(new Rate(60, 3), 10);
		for (int i = 0; i < 3; i++) {
			assertThat(buckets.take("a", 1)).isZero();
		}
		assertThat(buckets.take("a", 1)).isEqualTo(Duration.ofSeconds(1));
		pass(Duration.ofMillis(400));
		assertThat(buckets.take("a", 1)).isEqualTo(Duration.ofMillis(600));
		pass(Duration.ofMillis(600));
		assertThat(buckets.take("a", 1)).isZero();
	}

	@Test
	void keysDoNotShareABucket() {
		TokenBuckets<String> buckets = buckets(new Rate(60, 1), 10);
		assertThat(buckets.take("a", 1)).isZero();
		assertThat(buckets.take("b", 1)).isZero();
		assertThat(buckets.take("a", 1)).isPositive();
	}

	@Test
	void whatIsNotGivenIsNotTaken() {
		TokenBuckets<String> buckets = buckets(new Rate(60, 10), 10);
		assertThat(buckets.take("a", 8)).isZero();
		assertThat(buckets.take("a", 5)).isEqualTo(Duration.ofSeconds(3));
		assertThat(buckets.take("a", 2)).isZero();
	}

	@Test
	void moreThanTheBurstIsGivenOnCreditWhenTheBucketIsFull() {
		TokenBuckets<String> buckets = buckets(new Rate(60, 10), 10);
		assertThat(buckets.take("a", 30)).isZero();
		assertThat(buckets.take("a", 1)).isEqualTo(Duration.ofSeconds(21));
	}

	@Test
	void whatIsGivenBackCanBeTakenAgainAndNeverOverfills() {
		TokenBuckets<String> buckets = buckets(new Rate(60, 1), 10);
		assertThat(buckets.take("a", 1)).isZero();
		buckets.giveBack("a", 1);
		buckets.giveBack("a", 5);
		buckets.giveBack("never seen", 5);
		assertThat(buckets.take("a", 1)).isZero();
		assertThat(buckets.take("a", 1)).isPositive();
	}

	@Test
	void onlyTheKeysUsedLastAreRemembered() {
		TokenBuckets<Integer> buckets = buckets(new Rate(60, 1), 100);
		for (int key = 0; key <= 100; key++) {
			buckets.take(key, 1);
		}
		assertThat(buckets.take(100, 1)).isPositive();
		assertThat(buckets.take(0, 1)).as("forgotten").isZero();
	}

	@Test
	void neverMoreThanBurstPlusRateAreGiven() {
		long seed = Long.getLong("seed", System.nanoTime());
		Random random = new Random(seed);
		for (int round = 0; round < 200; round++) {
			Rate rate = new Rate(1 + random.nextInt(6000), 1 + random.nextInt(50));
			TokenBuckets<String> buckets = buckets(rate, 10);
			long start = this.now.get();
			long given = 0;
			for (int i = 0; i < 500; i++) {
				int count = 1 + random.nextInt(rate.burst());
				given += buckets.take("a", count).isZero() ? count : 0;
				pass(Duration.ofNanos(random.nextInt(50_000_000)));
			}
			double allowed = rate.burst() + (this.now.get() - start) / 60e9 * rate.perMinute();
			assertThat((double) given).as("seed %d", seed).isLessThanOrEqualTo(allowed + 1e-6);
		}
	}

	@Test
	void waitingAsToldIsEnough() {
		long seed = Long.getLong("seed", System.nanoTime());
		Random random = new Random(seed);
		TokenBuckets<String> buckets = buckets(new Rate(777, 13), 10);
		for (int i = 0; i < 1000; i++) {
			int count = 1 + random.nextInt(20);
			Duration wait = buckets.take("a", count);
			if (!wait.isZero()) {
				pass(wait.plusNanos(10));
				assertThat(buckets.take("a", count)).as("seed %d", seed).isZero();
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "0,1", "1,0", "-1,1" })
	void aRateIsPositive(int perMinute, int burst) {
		assertThatIllegalArgumentException().isThrownBy(() -> new Rate(perMinute, burst));
	}

	private <K> TokenBuckets<K> buckets(Rate rate, int maxKeys) {
		return new TokenBuckets<>(rate, maxKeys, this.now::get);
	}

	private void pass(Duration time) {
		this.now.addAndGet(time.toNanos());
	}

}
