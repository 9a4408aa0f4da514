package com.olate.sms.gateway.submission;

import java.util.Random;

import org.junit.jupiter.api.Test;

/**
 * Random interleavings of two instances, a carrier, sweeps, crashes between any two
 * writes and the clock; repeat one with {@code -Dseed=}.
 */
class SubmissionPropertyTests {

	private static final int RUNS = 10_000;

	@Test
	void whateverTheOrderEveryMessageEndsAndItsCreditIsSettledOnce() {
		Long seed = Long.getLong("seed");
		if (seed != null) {
			run(seed);
			return;
		}
		long first = new Random().nextLong();
		for (long i = 0; i < RUNS; i++) {
			run(first + i);
		}
	}

	private static void run(long seed) {
		try {
			SubmissionWorld world = new SubmissionWorld(new Random(seed));
			for (int step = 0; step < 120; step++) {
				world.step();
			}
			world.end();
			world.check();
		}
		catch (AssertionError | RuntimeException ex) {
			throw new AssertionError("Run it again with -Dseed=" + seed, ex);
		}
	}

}
