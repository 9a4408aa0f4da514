package com.olate.sms.account.outbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * Counts events of the outbox that Kafka has, by type, and attempts that failed, and
 * shows how many wait.
 */
class OutboxMetrics {

	private final Map<String, Counter> published = new HashMap<>();

	private final Counter failures;

	private final AtomicLong waiting = new AtomicLong();

	OutboxMetrics(MeterRegistry meters) {
		for (String type : List.of(Wish.CONTACT_TEST, Wish.RESEND)) {
			this.published.put(type,
					Counter.builder("olate.account.outbox.published")
						.description("Events of the outbox that Kafka acknowledged")
						.tag("type", type)
						.register(meters));
		}
		this.failures = Counter.builder("olate.account.outbox.failures")
			.description("Attempts to publish events of the outbox that failed")
			.register(meters);
		Gauge.builder("olate.account.outbox.waiting", this.waiting, AtomicLong::get)
			.description("Events of the outbox that Kafka has not acknowledged yet")
			.register(meters);
	}

	void published(String type) {
		this.published.get(type).increment();
	}

	void failed() {
		this.failures.increment();
	}

	void waiting(long events) {
		this.waiting.set(events);
	}

}
