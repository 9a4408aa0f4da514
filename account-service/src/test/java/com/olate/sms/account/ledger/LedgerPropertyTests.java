package com.olate.sms.account.ledger;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Thousands of histories of many processes on one store, each from its own seed. A
 * failure prints its seed; {@code -Dseed=} repeats it alone.
 */
class LedgerPropertyTests {

	private static final int HISTORIES = 10_000;

	private static final int UNTIL_NOTICED = 3_000;

	@Test
	void noHistoryMakesOrLosesACredit() {
		String seed = System.getProperty("seed");
		if (seed != null) {
			live(Long.parseLong(seed), Set.of());
			return;
		}
		long first = System.nanoTime();
		long operations = 0;
		for (long i = 0; i < HISTORIES; i++) {
			operations += live(first + i, Set.of());
		}
		assertThat(operations).as("operations interleaved").isGreaterThan(100L * HISTORIES);
	}

	@ParameterizedTest
	@EnumSource
	void whateverIsLeftOutIsNoticed(Fault fault) {
		for (long seed = 0; seed < UNTIL_NOTICED; seed++) {
			try {
				new Simulation(seed, Set.of(fault)).run();
			}
			catch (AssertionError | RuntimeException noticed) {
				return;
			}
		}
		throw new AssertionError(fault + " went unnoticed in " + UNTIL_NOTICED + " histories");
	}

	private static int live(long seed, Set<Fault> faults) {
		try {
			return new Simulation(seed, faults).run();
		}
		catch (AssertionError | RuntimeException ex) {
			throw new AssertionError("failed, repeat with -Dseed=" + seed + ": " + ex.getMessage(), ex);
		}
	}

}
