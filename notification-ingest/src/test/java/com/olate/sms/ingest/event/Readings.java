package com.olate.sms.ingest.event;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A reader at a fixed time, and what to expect of its answers.
 */
final class Readings {

	static final String ACCOUNT = "a7k3m9x2q8w4t6z1";

	static final Instant NOW = Instant.parse("2026-11-22T10:15:00Z");

	private Readings() {
	}

	static EventReader reader() {
		return readerAt(NOW);
	}

	static EventReader readerAt(Instant now) {
		return new EventReader(Clock.fixed(now, ZoneOffset.UTC), () -> "random-id", 1);
	}

	static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	static NotificationEvent accepted(Reading reading) {
		assertThat(reading).isInstanceOf(Reading.Accepted.class);
		Reading.Accepted accepted = (Reading.Accepted) reading;
		assertThat(accepted.events()).hasSize(1);
		return accepted.events().get(0);
	}

	static Reading.Invalid invalid(Reading reading) {
		assertThat(reading).isInstanceOf(Reading.Invalid.class);
		return (Reading.Invalid) reading;
	}

	static String malformed(Reading reading) {
		assertThat(reading).isInstanceOf(Reading.Malformed.class);
		return ((Reading.Malformed) reading).detail();
	}

}
