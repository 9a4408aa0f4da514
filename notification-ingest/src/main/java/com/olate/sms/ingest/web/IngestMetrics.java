package com.olate.sms.ingest.web;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/**
 * Counts events as {@code olate.ingest.events} by result, where a refused request counts
 * as one, and times requests as {@code olate.ingest.requests}.
 */
final class IngestMetrics {

	private final Map<Result, Counter> events = new EnumMap<>(Result.class);

	private final Timer requests;

	IngestMetrics(MeterRegistry registry) {
		for (Result result : Result.values()) {
			this.events.put(result,
					Counter.builder("olate.ingest.events")
						.description("Events by result; a refused request counts as one")
						.tag("result", result.name().toLowerCase(Locale.ROOT))
						.register(registry));
		}
		this.requests = Timer.builder("olate.ingest.requests")
			.description("Time from a request's headers to its answer")
			.serviceLevelObjectives(Duration.ofMillis(5), Duration.ofMillis(10), Duration.ofMillis(25),
					Duration.ofMillis(50), Duration.ofMillis(100), Duration.ofMillis(250), Duration.ofMillis(500),
					Duration.ofSeconds(1), Duration.ofSeconds(5))
			.register(registry);
	}

	void count(Answer answer, long nanos) {
		Counter counter = this.events.get(Result.of(answer.status()));
		if (counter != null) {
			counter.increment(answer.events());
		}
		this.requests.record(nanos, TimeUnit.NANOSECONDS);
	}

	/**
	 * What became of events.
	 */
	private enum Result {

		ACCEPTED(202), MALFORMED(400), UNAUTHORIZED(401), TOO_SLOW(408), TOO_LARGE(413), UNSUPPORTED(415), INVALID(422),
		LIMITED(429), UNAVAILABLE(503), FAILED(500);

		private final int status;

		Result(int status) {
			this.status = status;
		}

		static Result of(int status) {
			for (Result result : values()) {
				if (result.status == status) {
					return result;
				}
			}
			return FAILED;
		}

	}

}
