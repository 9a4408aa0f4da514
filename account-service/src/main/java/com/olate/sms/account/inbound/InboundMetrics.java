package com.olate.sms.account.inbound;

import java.util.EnumMap;
import java.util.Map;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.stereotype.Component;

/**
 * Counts texts from phones by what they asked for, and records that held none. Every
 * series is there from the start.
 */
@Component
class InboundMetrics {

	private final Map<Keyword, Counter> taken = new EnumMap<>(Keyword.class);

	private final Map<ReadInbound.Code, Counter> deadLetters = new EnumMap<>(ReadInbound.Code.class);

	private final Counter repeats;

	InboundMetrics(MeterRegistry meters) {
		for (Keyword keyword : Keyword.values()) {
			this.taken.put(keyword,
					Counter.builder("olate.account.inbound")
						.description("Texts from phones, by what they asked for")
						.tag("keyword", keyword.name())
						.register(meters));
		}
		for (ReadInbound.Code code : ReadInbound.Code.values()) {
			this.deadLetters.put(code,
					Counter.builder("olate.account.inbound.dead.letters")
						.description("Texts from phones that went to the dead-letter topic")
						.tag("code", code.name())
						.register(meters));
		}
		this.repeats = Counter.builder("olate.account.inbound.repeats")
			.description("Texts from phones that had been taken before")
			.register(meters);
	}

	void took(Keyword keyword) {
		this.taken.get(keyword).increment();
	}

	void deadLetter(ReadInbound.Code code) {
		this.deadLetters.get(code).increment();
	}

	void repeated() {
		this.repeats.increment();
	}

}
