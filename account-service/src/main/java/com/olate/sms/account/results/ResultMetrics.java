package com.olate.sms.account.results;

import java.util.EnumMap;
import java.util.Map;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.stereotype.Component;

/**
 * Counts results by what they did, dead letters by why, and what the backstop released.
 * Every series is there from the start.
 */
@Component
class ResultMetrics {

	private final Map<Effect, Counter> effects = new EnumMap<>(Effect.class);

	private final Map<ReadResult.Code, Counter> deadLetters = new EnumMap<>(ReadResult.Code.class);

	private final Counter released;

	ResultMetrics(MeterRegistry meters) {
		for (Effect effect : Effect.values()) {
			this.effects.put(effect,
					Counter.builder("olate.account.results")
						.description("Delivery results taken, by what they did")
						.tag("effect", effect.name())
						.register(meters));
		}
		for (ReadResult.Code code : ReadResult.Code.values()) {
			this.deadLetters.put(code,
					Counter.builder("olate.account.results.dead.letters")
						.description("Delivery results that went to the dead-letter topic")
						.tag("code", code.name())
						.register(meters));
		}
		this.released = Counter.builder("olate.account.ledger.backstop")
			.description("Credits returned because nothing was heard of their message for too long")
			.register(meters);
	}

	void took(Effect effect) {
		this.effects.get(effect).increment();
	}

	void deadLetter(ReadResult.Code code) {
		this.deadLetters.get(code).increment();
	}

	void released(int messages) {
		this.released.increment(messages);
	}

}
