package com.olate.sms.ingest.publish;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/**
 * Times Kafka's acknowledgements as {@code olate.ingest.acknowledgement}, from the first
 * record of a request to the last acknowledgement.
 */
final class PublishMetrics {

	private final Timer acknowledgement;

	PublishMetrics(MeterRegistry registry) {
		this.acknowledgement = Timer.builder("olate.ingest.acknowledgement")
			.description("Time until Kafka acknowledged all records of a request")
			.serviceLevelObjectives(Duration.ofMillis(5), Duration.ofMillis(10), Duration.ofMillis(25),
					Duration.ofMillis(50), Duration.ofMillis(100), Duration.ofMillis(250), Duration.ofMillis(500),
					Duration.ofSeconds(1), Duration.ofSeconds(5))
			.register(registry);
	}

	void acknowledged(long nanos) {
		this.acknowledgement.record(nanos, TimeUnit.NANOSECONDS);
	}

}
