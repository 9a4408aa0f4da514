package com.olate.sms.gateway.inbound;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import com.olate.sms.gateway.store.Stop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which messages a STOP holds back.
 */
class KnownStopsTests {

	private static final String PHONE = "447700900009";

	private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

	private final KnownStops stops = new KnownStops();

	@ParameterizedTest
	@CsvSource({ "-14400, true", "-1, true", "0, true", "3599, true", "3600, false", "7200, false" })
	void whatIsOlderOrLessThanAnHourYoungerIsHeldBack(int seconds, boolean held) {
		this.stops.add(stop("OlateSMS", 0));
		assertThat(this.stops.hold(PHONE, "OlateSMS", at(seconds))).isEqualTo(held);
	}

	@ParameterizedTest
	@CsvSource({ "OlateSMS, olatesms, true", "447700900000, +447700900000, true", "+447700900000, 00447700900000, true",
			"60777, 60777, true", "60777, 60778, false", "OlateSMS, Other, false", "'', OlateSMS, true",
			"OlateSMS, '', true", "0, 0, true" })
	void itCountsForItsSenderInWhateverDress(String to, String sender, boolean held) {
		this.stops.add(stop(to, 0));
		assertThat(this.stops.hold(PHONE, sender, at(0))).isEqualTo(held);
	}

	@Test
	void itCountsForItsPhoneAlone() {
		this.stops.add(stop("OlateSMS", 0));
		assertThat(this.stops.hold("447700900001", "OlateSMS", at(0))).isFalse();
	}

	@Test
	void whatWasSaidLastCountsInWhateverOrderItIsTold() {
		long seed = Long.getLong("seed", System.nanoTime());
		Random random = new Random(seed);
		for (int i = 0; i < 200; i++) {
			List<Stop> said = new ArrayList<>();
			for (int second = 0; second < 5; second++) {
				said.add(new Stop("OlateSMS", PHONE, random.nextBoolean(), at(second)));
			}
			boolean stopped = said.get(4).stopped();
			Collections.shuffle(said, random);
			KnownStops known = new KnownStops();
			said.forEach(known::add);
			said.forEach(known::add);
			assertThat(known.hold(PHONE, "OlateSMS", at(60))).as("seed %d, round %d", seed, i).isEqualTo(stopped);
		}
	}

	@Test
	void ofTwoAtOneMomentTheStopCounts() {
		this.stops.add(stop("OlateSMS", 0));
		this.stops.add(new Stop("OlateSMS", PHONE, false, NOON));
		assertThat(this.stops.hold(PHONE, "OlateSMS", at(0))).isTrue();
	}

	@Test
	void whatIsOverIsForgotten() {
		this.stops.add(stop("OlateSMS", 0));
		this.stops.forget(at(0));
		assertThat(this.stops.hold(PHONE, "OlateSMS", at(0))).isTrue();
		this.stops.forget(at(1));
		assertThat(this.stops.hold(PHONE, "OlateSMS", at(0))).isFalse();
	}

	private static Stop stop(String sender, int second) {
		return new Stop(sender, PHONE, true, at(second));
	}

	private static Instant at(int second) {
		return NOON.plus(Duration.ofSeconds(second));
	}

}
