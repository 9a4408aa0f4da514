package com.olate.sms.account.reservations;

import java.util.EnumMap;
import java.util.Map;

import com.olate.sms.account.reservations.ReserveResponse.Outcome;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.stereotype.Component;

/**
 * Counts what offered events were answered. Every series is there from the start.
 */
@Component
class ReservationMetrics {

	private final Map<Outcome, Counter> answers = new EnumMap<>(Outcome.class);

	ReservationMetrics(MeterRegistry meters) {
		for (Outcome outcome : Outcome.values()) {
			this.answers.put(outcome,
					Counter.builder("olate.account.reservations")
						.description("Answers to events that were offered for reservation, replays included")
						.tag("outcome", outcome.name())
						.register(meters));
		}
	}

	void answered(Outcome outcome) {
		this.answers.get(outcome).increment();
	}

}
