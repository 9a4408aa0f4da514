package com.olate.sms.account.deadletters;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.stereotype.Component;

/**
 * Counts dead letters read, as {@code olate.account.dead.letters}.
 */
@Component
class DeadLetterMetrics {

	private final Map<Result, Counter> counters = new EnumMap<>(Result.class);

	DeadLetterMetrics(MeterRegistry registry) {
		for (Result result : Result.values()) {
			this.counters.put(result,
					Counter.builder("olate.account.dead.letters")
						.description("Dead letters of events read, by whether an account's history shows them")
						.tag("result", result.name().toLowerCase(Locale.ROOT))
						.register(registry));
		}
	}

	void count(Result result) {
		this.counters.get(result).increment();
	}

	/**
	 * What became of a dead letter.
	 */
	enum Result {

		SHOWN, NO_ACCOUNT

	}

}
