package com.olate.sms.ingest;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An account that brings too much is told when to come back.
 */
class RateLimitIT {

	@Test
	void aBatchCountsItsEventsAndTheRestIsRefusedWhole() {
		try (RunningIngest ingest = RunningIngest
			.start(Map.of("olate.rate-limit.per-minute", 60, "olate.rate-limit.burst", 10))) {
			ingest.accounts.knows("other:secret", "b7k3m9x2q8w4t6z1");
			assertThat(batch(ingest, 8).statusCode()).isEqualTo(202);
			HttpResponse<String> refused = batch(ingest, 9);
			assertThat(refused.statusCode()).isEqualTo(429);
			assertThat(refused.headers().firstValue("Retry-After").map(Integer::parseInt)).get()
				.satisfies((seconds) -> assertThat(seconds).isBetween(5, 9));
			assertThat(EventRecords.in(ingest.topic)).hasSize(8);
			assertThat(ingest
				.post("username=other&password=secret&type=message&text=Hi", "Content-Type",
						"application/x-www-form-urlencoded")
				.statusCode()).as("another account").isEqualTo(202);
		}
	}

	private static HttpResponse<String> batch(RunningIngest ingest, int size) {
		String body = IntStream.range(0, size)
			.mapToObj((i) -> "{\"specversion\": \"1.0\", \"type\": \"message\", \"source\": \"urn:x\", \"id\": \"e-" + i
					+ "\", \"data\": {\"text\": \"Hi\"}}")
			.collect(Collectors.joining(",", "[", "]"));
		return ingest.post(body, "Authorization", RunningIngest.DEMO, "Content-Type",
				"application/cloudevents-batch+json");
	}

}
