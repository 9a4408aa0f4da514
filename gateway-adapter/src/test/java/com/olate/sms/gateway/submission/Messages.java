package com.olate.sms.gateway.submission;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import com.olate.sms.text.Encoding;

/**
 * Messages for tests.
 */
public final class Messages {

	public static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

	private Messages() {
	}

	public static Message to(String msisdn) {
		return to(msisdn, NOON.plus(Duration.ofHours(4)));
	}

	public static Message to(String msisdn, Instant notAfter) {
		return to(msisdn, 1, notAfter);
	}

	public static Message to(String msisdn, int segments, Instant notAfter) {
		return new Message(UUID.randomUUID().toString(), "a7k3m9x2q8w4t6z1", "iono-4711-created", msisdn, "OlateSMS",
				"Hello", Encoding.GSM7, segments, notAfter);
	}

}
