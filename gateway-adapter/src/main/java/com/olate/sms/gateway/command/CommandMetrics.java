package com.olate.sms.gateway.command;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.stereotype.Component;

/**
 * Counts commands as they are taken from Kafka.
 */
@Component
class CommandMetrics {

	private final Counter recorded;

	private final Counter dead;

	CommandMetrics(MeterRegistry registry) {
		this.recorded = counter(registry, "recorded");
		this.dead = counter(registry, "dead_letter");
	}

	private static Counter counter(MeterRegistry registry, String result) {
		return Counter.builder("olate.gateway.commands")
			.description("Send commands taken from Kafka")
			.tag("result", result)
			.register(registry);
	}

	void taken(int recorded, int dead) {
		this.recorded.increment(recorded);
		this.dead.increment(dead);
	}

}
