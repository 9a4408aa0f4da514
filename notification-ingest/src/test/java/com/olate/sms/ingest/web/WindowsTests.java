package com.olate.sms.ingest.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * When windows close: at the multiples of their length since the epoch.
 */
class WindowsTests {

	@ParameterizedTest
	@CsvSource({ "2026-11-22T10:15:10Z,60s,2026-11-22T10:16:00Z", "2026-11-22T10:15:59.999Z,60s,2026-11-22T10:16:00Z",
			"2026-11-22T10:16:00Z,60s,2026-11-22T10:17:00Z", "2026-11-22T10:15:12Z,5s,2026-11-22T10:15:15Z",
			"1969-12-31T23:59:59Z,60s,1970-01-01T00:00:00Z" })
	void aWindowClosesAtTheNextBoundary(Instant now, String length, Instant closes) {
		Duration window = Duration.parse("PT" + length);
		assertThat(new Windows(Clock.fixed(now, ZoneOffset.UTC), window).closesAt()).isEqualTo(closes);
	}

}
